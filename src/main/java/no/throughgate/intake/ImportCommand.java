package no.throughgate.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.platform.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            names = "--language",
            defaultValue = "en",
            description = "Of the report: en, nb or nn (default ${DEFAULT-VALUE}).")
    String language;

    @Option(
            names = "--describes",
            description = "The day the file describes, when that is not today: its dates move by the days between.")
    @Nullable
    LocalDate describes;

    @Spec
    CommandSpec spec;

    private final StayImport stayImport;
    private final MessageSource messages;

    ImportCommand(StayImport stayImport, MessageSource messages) {
        this.stayImport = stayImport;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> problems = new ArrayList<>();
        try (InputStream in = open()) {
            ImportReport report = run(in, problems);
            problems.forEach(out::println);
            if (!report.ignoredColumns().isEmpty()) {
                out.println(text("intake.import.ignoredColumns", String.join(", ", report.ignoredColumns())));
            }
            out.println(text(
                    "intake.import.summary",
                    report.lines(),
                    report.taken(),
                    report.known(),
                    report.waiting(),
                    report.rejected()));
            report.rejects().ifPresent(path -> out.println(text("intake.import.rejects", path)));
            return report.rejected() > 0 ? REJECTED : 0;
        } catch (UnusableFile unusable) {
            String why = text(unusable.messageKey(), unusable.args().toArray());
            spec.commandLine().getErr().println(text("intake.import.unusable", file, why));
            return UNUSABLE;
        }
    }

    private InputStream open() throws UnusableFile {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UnusableFile("intake.import.noFile");
        }
    }

    private ImportReport run(InputStream in, List<String> problems) throws IOException, UnusableFile {
        Path rejected = rejects == null ? Path.of(file + ".rejects.csv") : rejects;
        var options = new StayImport.Options(rejected, locale(), describes);
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
                        problems.add(
                                column.isEmpty()
                                        ? text("intake.import.lineOnly", line, message)
                                        : text("intake.import.line", line, column, message));
                    }
                }
            });
        }
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }

    private String text(String key, Object... args) {
        Object[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage(key, words, locale());
    }
}
