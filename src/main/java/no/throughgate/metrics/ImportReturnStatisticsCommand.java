package no.throughgate.metrics;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Sha256;
import no.throughgate.platform.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in what others have counted of returns to prison (M26): aggregates alone, a year at a time. */
@Component
@picocli.CommandLine.Command(
        name = "import-return-statistics",
        description =
                "Takes a table of returns to prison for M26. Bad lines are reported and left out; a year that is told again replaces what was known of it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line was taken or known", "1:some lines were rejected", "2:the file cannot be used"})
class ImportReturnStatisticsCommand implements Command {

    private static final int REJECTED = 1;
    private static final int UNUSABLE = 2;
    private static final long LARGEST = 1_000_000;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "UTF-8, semicolons, one line a year for the whole country. Columns: year, released, returned_1m, returned_6m, returned_24m (empty = not counted yet), source. No number from 1 to 4.")
    Path file;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "Of the report: en, nb or nn (default ${DEFAULT-VALUE}).")
    String language;

    @Spec
    CommandSpec spec;

    private final ReturnStatistics statistics;
    private final MessageSource messages;
    private final Clock clock;

    ImportReturnStatisticsCommand(ReturnStatistics statistics, MessageSource messages, Clock clock) {
        this.statistics = statistics;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            String text = text();
            var read = ReturnFile.read(text, new ReturnLine(Oslo.dateOf(clock.instant())));
            PrintWriter out = spec.commandLine().getOut();
            read.bad().forEach(bad -> out.println(line(bad)));
            int taken = statistics.replace(
                    read.years(),
                    String.valueOf(file.getFileName()),
                    Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
                    read.lines());
            int rejected = read.lines() - read.years().size();
            out.println(say(
                    "figures.returns.summary", read.lines(), taken, read.years().size() - taken, rejected));
            return rejected > 0 ? REJECTED : 0;
        } catch (ReturnFile.Unusable unusable) {
            String why = say(unusable.messageKey, unusable.args.toArray());
            spec.commandLine().getErr().println(say("figures.returns.unusable", file, why));
            return UNUSABLE;
        }
    }

    private String text() throws ReturnFile.Unusable {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ReturnFile.Unusable("figures.returns.tooLarge");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReturnFile.Unusable("figures.returns.noFile");
        }
    }

    private String line(ReturnFile.BadLine bad) {
        String message = say(bad.messageKey(), bad.args().toArray());
        return bad.column().isEmpty()
                ? say("figures.returns.lineOnly", bad.line(), message)
                : say("figures.returns.line", bad.line(), bad.column(), message);
    }

    /** Numbers are shown as they are: a year is no amount. */
    private String say(String key, Object... args) {
        Object[] words = List.of(args).stream().map(String::valueOf).toArray();
        return messages.getMessage(key, words, key, Locale.forLanguageTag(language));
    }
}
