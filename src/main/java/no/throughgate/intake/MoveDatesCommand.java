package no.throughgate.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.BackgroundWork;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.DateMoves.Progress;
import no.throughgate.platform.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Moves the release dates of a file. The wave is stored first and worked off here, beside a running application or without
 * one: a command that is interrupted has moved whole cases only, and the application takes the rest.
 */
@Component
@picocli.CommandLine.Command(
        name = "move-dates",
        description = "Moves the release dates of many cases. Bad lines are reported and left out, the rest is moved.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every case has its date", "1:some cases were not moved", "2:the file cannot be used"})
class MoveDatesCommand implements Command {

    private static final int NOT_ALL = 1;
    private static final int UNUSABLE = 2;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "UTF-8, semicolons or commas, the first line names the columns: case (or stay and source), new_date, type, certainty.")
    Path file;

    @Option(
            names = "--reason",
            defaultValue = "move-dates",
            description = "Why so many dates move; kept with the wave. No personal data.")
    String reason;

    @Option(
            names = "--patience",
            defaultValue = "60",
            description =
                    "Seconds without any progress after which the rest is left to the application (default ${DEFAULT-VALUE}).")
    int patience;

    @Mixin
    CommandReport report;

    private final DateMoves dateMoves;
    private final WaveRequests waves;
    private final Cases cases;
    private final BackgroundWork work;
    private final MessageSource messages;

    MoveDatesCommand(
            DateMoves dateMoves, WaveRequests waves, Cases cases, BackgroundWork work, MessageSource messages) {
        this.dateMoves = dateMoves;
        this.waves = waves;
        this.cases = cases;
        this.work = work;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DateMovesFile asked;
        try (CsvLines lines = new CsvLines(CommandReport.open(file))) {
            asked = DateMovesFile.read(lines, cases::find);
        } catch (UnusableFile unusable) {
            report.err().println(report.in(messages).unusable(file, unusable));
            return UNUSABLE;
        }
        WaveRequests.Chosen chosen = waves.choose(asked);
        chosen.rejected().forEach(bad -> tell(bad.line(), bad.problem()));
        Map<CaseId, ReleaseDate> wave = chosen.moves();
        int left = wave.isEmpty() ? 0 : move(wave);
        int moved = wave.size() - left;
        int failed = chosen.rejected().size() + left;
        report.out()
                .println(text("intake.moves.summary", moved + chosen.known() + failed, moved, chosen.known(), failed));
        return failed > 0 ? NOT_ALL : 0;
    }

    /** @return how many were not moved */
    private int move(Map<CaseId, ReleaseDate> moves) throws InterruptedException {
        long wave = dateMoves.wave(moves, reason, "operator");
        Progress progress;
        try (BackgroundWork.Hands hands = work.lend();
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("Cases")
                        .setInitialMax(moves.size())
                        .build()) {
            progress = WaveWatch.toItsEnd(() -> dateMoves.progress(wave), bar::stepTo, Duration.ofSeconds(patience));
        }
        dateMoves.refused(wave).forEach(refused -> report.out()
                .println(text("intake.moves.case", refused.caseId().value(), text(refused.messageKey()))));
        int waiting = progress.cases() - progress.applied() - progress.refused();
        if (waiting > 0) {
            report.out().println(text("intake.moves.stuck", waiting, wave));
        }
        return waiting + progress.refused();
    }

    private void tell(long line, FieldProblem problem) {
        String message = text(problem.messageKey(), problem.args().toArray());
        report.out().println(report.in(messages).line(line, problem.field(), message));
    }

    private String text(String key, Object... args) {
        return report.in(messages).text(key, args);
    }
}
