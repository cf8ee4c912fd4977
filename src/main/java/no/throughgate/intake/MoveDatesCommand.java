package no.throughgate.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
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
                    "UTF-8, semicolons or commas, the first line names the columns: case, new_date, type, certainty.")
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
    private final Cases cases;
    private final BackgroundWork work;
    private final MessageSource messages;

    MoveDatesCommand(DateMoves dateMoves, Cases cases, BackgroundWork work, MessageSource messages) {
        this.dateMoves = dateMoves;
        this.cases = cases;
        this.work = work;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DateMovesFile asked;
        try (CsvLines lines = new CsvLines(CommandReport.open(file))) {
            asked = DateMovesFile.read(lines);
        } catch (UnusableFile unusable) {
            report.err().println(report.in(messages).unusable(file, unusable));
            return UNUSABLE;
        }
        asked.bad().forEach(bad -> tell(bad.line(), bad.problem()));
        Map<CaseId, ReleaseDate> wave = possible(asked);
        int failed = asked.bad().size() + asked.moves().size() - wave.size();
        int known = dropKnown(wave);
        int left = wave.isEmpty() ? 0 : move(wave);
        int moved = wave.size() - left;
        report.out().println(text("intake.moves.summary", moved + known + failed + left, moved, known, failed + left));
        return failed + left > 0 ? NOT_ALL : 0;
    }

    /** Those whose date could be moved now; of the others it is said why not. */
    private Map<CaseId, ReleaseDate> possible(DateMovesFile asked) {
        Map<CaseId, ReleaseDate> wave = new LinkedHashMap<>();
        asked.moves().forEach((caseId, move) -> {
            try {
                dateMoves.check(caseId, move.to());
                wave.put(caseId, move.to());
            } catch (Problem problem) {
                String key =
                        problem.kind() == Problem.Kind.NOT_FOUND ? "intake.moves.noSuchCase" : problem.messageKey();
                tell(move.line(), new FieldProblem("", key, List.of()));
            }
        });
        return wave;
    }

    /** The same file again changes nothing and tells nobody twice. */
    private int dropKnown(Map<CaseId, ReleaseDate> wave) {
        int before = wave.size();
        wave.entrySet().removeIf(move -> move.getValue()
                .equals(cases.facts(move.getKey()).release()));
        return before - wave.size();
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
