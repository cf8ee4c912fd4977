package no.throughgate.platform;

import java.util.List;
import java.util.TimeZone;
import no.throughgate.platform.demo.DemoServers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * From the words on the command line to a running application ({@code serve}, also without words) or one command.
 * Words like {@code --spring.profiles.active=demo}, with a dot in the name, are settings and go to Spring.
 */
public final class Launcher {

    /** The setting that tells a bean what runs: {@code serve} or the command's name; absent in tests. */
    public static final String COMMAND = "throughgate.command";

    public static final String SERVE = "serve";

    private final Class<?> application;
    private final List<String> settings;
    private final String[] words;

    private Launcher(Class<?> application, String[] args) {
        this.application = application;
        this.settings = List.of(args).stream().filter(Launcher::isSetting).toList();
        this.words = List.of(args).stream().filter(word -> !isSetting(word)).toArray(String[]::new);
    }

    public static void launch(Class<?> application, String[] args) {
        // Due dates are stored without a zone; local times are computed where the law needs them.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        new Launcher(application, args).launch();
    }

    private static boolean isSetting(String word) {
        return word.matches("--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?");
    }

    private void launch() {
        try {
            var parsed = CommandSyntax.of(application.getPackageName()).parseArgs(words);
            Integer helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) {
                System.exit(helped);
            } else if (parsed.hasSubcommand()
                    && parsed.subcommand().commandSpec().userObject() instanceof Command command) {
                System.exit(execute(parsed.subcommand().commandSpec().name(), command.getClass()));
            } else {
                start(SERVE, WebApplicationType.SERVLET);
            }
        } catch (ParameterException e) {
            System.exit(refuse(e));
        } catch (RuntimeException e) {
            // StartupReport has said why, or Spring's own report where that knows more.
            System.exit(CommandLine.ExitCode.SOFTWARE);
        }
    }

    private static int refuse(ParameterException e) {
        e.getCommandLine().getErr().println("Throughgate: " + e.getMessage());
        e.getCommandLine().usage(e.getCommandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private int execute(String name, Class<? extends Command> type) {
        OwnDatabase own = type.getAnnotation(OwnDatabase.class);
        String database = own == null ? "" : own.value();
        try (ConfigurableApplicationContext context =
                start(name, WebApplicationType.NONE, OwnDatabase.SETTING + "=" + database)) {
            return CommandSyntax.run(context.getBean(type), words);
        }
    }

    private ConfigurableApplicationContext start(String command, WebApplicationType web, String... more) {
        return new SpringApplicationBuilder(application)
                .web(web)
                .initializers(new DemoServers())
                .properties(COMMAND + "=" + command)
                .properties(more)
                .run(settings.toArray(String[]::new));
    }
}
