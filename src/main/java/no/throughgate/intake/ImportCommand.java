package no.throughgate.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.platform.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file of stays from the command line. */
@Component
@picocli.CommandLine.Command(
        name = "import",
        description = "Takes stays in prison from a CSV file. Bad lines are reported and set aside, the rest goes in.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line was taken or known", "1:some lines were rejected", "2:the file cannot be used"})
class ImportCommand implements Command {

    private static final int REJECTED = 1;
    private static final int UNUSABLE = 2;

    /** More problems than this are counted here and written to the file of rejected lines only. */
    private static final int SHOWN = 50;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "UTF-8, semicolons or commas, the first line names the columns. Needed: oppholdId, norskident, navn, institusjon, startdato, kategori (S or V).")
    Path file;

    @Option(names = "--rejects", description = "Where rejected lines go (default: FILE.rejects.csv).")
    @Nullable
    Path rejects;

    @Option(
            names = "--describes",
            description = "The day the file describes, when that is not today: its dates move by the days between.")
    @Nullable
    LocalDate describes;

    @Mixin
    CommandReport report;

    private final StayImport stayImport;
    private final MessageSource messages;

    ImportCommand(StayImport stayImport, MessageSource messages) {
        this.stayImport = stayImport;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = report.out();
        CommandReport.Words words = report.in(messages);
        List<String> problems = new ArrayList<>();
        try (InputStream in = CommandReport.open(file)) {
            ImportReport done = run(in, problems, words);
            problems.forEach(out::println);
            if (!done.ignoredColumns().isEmpty()) {
                out.println(words.text("intake.import.ignoredColumns", String.join(", ", done.ignoredColumns())));
            }
            out.println(words.text(
                    "intake.import.summary",
                    done.lines(),
                    done.taken(),
                    done.known(),
                    done.waiting(),
                    done.rejected()));
            done.rejects().ifPresent(path -> out.println(words.text("intake.import.rejects", path)));
            return done.rejected() > 0 ? REJECTED : 0;
        } catch (UnusableFile unusable) {
            report.err().println(words.unusable(file, unusable));
            return UNUSABLE;
        }
    }

    private ImportReport run(InputStream in, List<String> problems, CommandReport.Words words)
            throws IOException, UnusableFile {
        Path rejected = rejects == null ? Path.of(file + ".rejects.csv") : rejects;
        var options = new StayImport.Options(rejected, words.locale(), describes);
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Import")
                .setInitialMax(Files.size(file))
                .setUnit(" KiB", 1024)
                .build()) {
            return stayImport.run(in, options, new ImportListener() {
                @Override
                public void progress(long bytes) {
                    bar.stepTo(bytes);
                }

                @Override
                public void problem(long line, String column, String message) {
                    if (problems.size() < SHOWN) {
                        problems.add(words.line(line, column, message));
                    }
                }
            });
        }
    }
}
