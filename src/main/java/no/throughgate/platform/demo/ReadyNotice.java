package no.throughgate.platform.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import no.throughgate.platform.demo.DemoLogins.Login;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** What the demo's user wants to know once everything, the demo data included, is there. */
final class ReadyNotice implements ApplicationListener<ApplicationReadyEvent>, Ordered {

    private static final String RULE = "-".repeat(100);

    private final DemoSettings demo;
    private final Path home;

    ReadyNotice(DemoSettings demo, Path home) {
        this.demo = demo;
        this.home = home;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port", "8080");
        // Names have letters that a console without a locale would print as question marks.
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .print(text(port, ready.getTimeTaken()));
    }

    String text(String port, Duration taken) {
        var text = new StringBuilder("\n" + RULE + "\n");
        text.append("  Throughgate is ready after %d s:  http://localhost:%s%n%n".formatted(taken.toSeconds(), port));
        text.append(row("user", "password", "who", "sees"));
        for (Login login : DemoLogins.onePerRole(demo.users())) {
            text.append(row(login.user(), login.password(), login.name(), login.sees()));
        }
        text.append("%n  Keycloak: http://localhost:%d (%s/%s), data and logs: %s, stop: Ctrl-C%n"
                .formatted(demo.keycloakPort(), DemoSettings.ADMIN, DemoSettings.PASSWORD, home));
        return text.append(RULE).append("\n\n").toString();
    }

    private static String row(String user, String password, String who, String sees) {
        return "  %-22s %-9s %-34s %s%n".formatted(user, password, who, sees);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
