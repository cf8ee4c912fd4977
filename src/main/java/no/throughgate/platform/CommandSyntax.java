package no.throughgate.platform;

import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;

/** What may stand on the command line: {@code serve} and every {@link Command} on the classpath. */
final class CommandSyntax {

    @CommandLine.Command(
            name = "throughgate",
            description = "Runs the application; with a command, that instead.",
            footer = "Settings of the form --name.with.dots=value may stand anywhere.")
    static final class Throughgate {}

    @CommandLine.Command(name = "serve", description = "Runs the application, as no command at all does.")
    static final class Serve {}

    private CommandSyntax() {}

    /** Enough to check words and print help in a blink: commands are made without their constructors, Spring sleeps. */
    static CommandLine of(String basePackage) {
        var objenesis = new ObjenesisStd();
        var line = with(new CommandLine(new Throughgate()), new Serve());
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Command.class));
        scan.findCandidateComponents(basePackage).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .forEach(name -> with(line, objenesis.newInstance(ClassUtils.resolveClassName(name, null))));
        return line;
    }

    /** Runs a bean; what it throws becomes one line on the console, with its stack trace in the log for those who ask. */
    static int run(Command bean, String... words) {
        return with(new CommandLine(new Throughgate()), bean)
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    String reason = problem.getMessage() == null ? problem.toString() : problem.getMessage();
                    line.getErr()
                            .println("Throughgate: " + reason + " (--logging.level.no.throughgate=debug shows where)");
                    LoggerFactory.getLogger(bean.getClass()).debug("The command failed", problem);
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(words);
    }

    private static CommandLine with(CommandLine line, Object command) {
        var spec = CommandLine.Model.CommandSpec.forAnnotatedObject(command).mixinStandardHelpOptions(true);
        line.getCommandSpec().mixinStandardHelpOptions(true);
        return line.addSubcommand(spec.name(), spec);
    }
}
