package no.throughgate.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands of this room share: a report in the operator's language, and a file that may not be there. */
final class CommandReport {

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "Of the report: en, nb or nn (default ${DEFAULT-VALUE}).")
    String language;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    Words in(MessageSource messages) {
        return new Words(messages, Locale.forLanguageTag(language));
    }

    static InputStream open(Path file) throws UnusableFile {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UnusableFile("intake.import.noFile");
        }
    }

    /** Sentences for one run. */
    record Words(MessageSource messages, Locale locale) {

        /** Numbers are shown as they are: a line or a wave is looked up by its digits, not read as an amount. */
        String text(String key, Object... args) {
            Object[] words = Arrays.stream(args).map(String::valueOf).toArray();
            return messages.getMessage(key, words, key, locale);
        }

        String unusable(Path file, UnusableFile problem) {
            String why = text(problem.messageKey(), problem.args().toArray());
            return text("intake.import.unusable", file, why);
        }

        /** @param column empty if the line as a whole is wrong */
        String line(long line, String column, String message) {
            return column.isEmpty()
                    ? text("intake.import.lineOnly", line, message)
                    : text("intake.import.line", line, column, message);
        }
    }
}
