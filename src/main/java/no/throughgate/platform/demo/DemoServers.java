package no.throughgate.platform.demo;

import java.nio.file.Path;
import java.util.Map;
import no.throughgate.platform.Launcher;
import no.throughgate.platform.OwnDatabase;
import no.throughgate.platform.Ports;
import no.throughgate.platform.StartupFailure;
import no.throughgate.platform.keycloak.KeycloakServer;
import no.throughgate.platform.postgres.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Before Spring makes its first bean: in the demo starts the two servers, else asks for the settings that name them.
 * Keycloak starts meanwhile; {@link DemoKeycloak} holds the web server back until it answers.
 */
public final class DemoServers implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        var demo = DemoSettings.of(environment);
        Path home = Path.of(environment.getProperty("throughgate.home", ".throughgate"))
                .toAbsolutePath()
                .normalize();
        if (Launcher.SERVE.equals(environment.getProperty(Launcher.COMMAND))) {
            int port = environment.getProperty("server.port", Integer.class, 8080);
            Ports.requireFree(port, "the web server", "server.port");
            if (demo.keycloak()) {
                startKeycloak(context, demo, home);
                context.addApplicationListener(new ReadyNotice(demo, home));
            } else {
                require(environment, "throughgate.keycloak.issuer", "THROUGHGATE_KEYCLOAK_ISSUER");
            }
        }
        if (demo.postgres()) {
            startPostgres(environment, demo, home);
        } else {
            require(environment, "spring.datasource.url", "SPRING_DATASOURCE_URL");
            require(environment, "throughgate.person-key", "THROUGHGATE_PERSON_KEY");
        }
    }

    private static void startKeycloak(GenericApplicationContext context, DemoSettings demo, Path home) {
        var server = KeycloakServer.start(demo.keycloakIn(home));
        Runtime.getRuntime().addShutdownHook(new Thread(server::expectEnd));
        afterSpring(server::close);
        context.registerBean("demoKeycloak", DemoKeycloak.class, () -> new DemoKeycloak(server));
    }

    private static void startPostgres(ConfigurableEnvironment environment, DemoSettings demo, Path home) {
        var server = PostgresServer.open(demo.postgresIn(home));
        afterSpring(server::close);
        var source = Map.<String, Object>of(
                "spring.datasource.url",
                database(environment, demo, server),
                "spring.datasource.username",
                server.user(),
                "spring.datasource.password",
                "",
                // Nothing is added to what somebody wants to look at.
                "throughgate.demo.stays",
                demo.stays() && demo.lookAt() == null);
        environment.getPropertySources().addFirst(new MapPropertySource("demo-postgres", source));
    }

    private static String database(ConfigurableEnvironment environment, DemoSettings demo, PostgresServer server) {
        String own = environment.getProperty(OwnDatabase.SETTING, "");
        if (!own.isEmpty()) {
            return server.emptied(own);
        }
        return demo.lookAt() == null ? server.url() : server.kept(demo.lookAt());
    }

    /** However the program ends, short of a kill: the beans that use the servers are closed first. */
    private static void afterSpring(Runnable end) {
        SpringApplication.getShutdownHandlers().add(end);
    }

    private static void require(ConfigurableEnvironment environment, String property, String variable) {
        if (environment.getProperty(property, "").isBlank()) {
            throw new StartupFailure(
                    "%s is not set; production needs it, and the demo starts with --spring.profiles.active=demo"
                            .formatted(variable));
        }
    }
}
