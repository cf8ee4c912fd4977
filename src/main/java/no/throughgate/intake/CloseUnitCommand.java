package no.throughgate.intake;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.BackgroundWork;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.UnitClosures;
import no.throughgate.obligation.UnitClosures.Progress;
import no.throughgate.platform.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes a unit down and hands its open work on; a command that is interrupted has handed on whole cases only. */
@Component
@picocli.CommandLine.Command(
        name = "close-unit",
        description =
                "Closes a unit or organisation down: nothing new goes to it, and its open work gets another owner, case by case.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all its work has another owner", "1:some cases are left to the application", "2:no such unit"
        })
class CloseUnitCommand implements Command {

    private static final int NOT_ALL = 1;
    private static final int NO_SUCH = 2;

    @Parameters(paramLabel = "UNIT", description = "The unit's path, e.g. /ngo/wayback.")
    String unit;

    @Option(
            names = "--patience",
            defaultValue = "60",
            description =
                    "Seconds without any progress after which the rest is left to the application (default ${DEFAULT-VALUE}).")
    int patience;

    @Mixin
    CommandReport report;

    private final UnitClosures closures;
    private final BackgroundWork work;
    private final MessageSource messages;

    CloseUnitCommand(UnitClosures closures, BackgroundWork work, MessageSource messages) {
        this.closures = closures;
        this.work = work;
        this.messages = messages;
    }

    @Override
    public Integer call() throws InterruptedException {
        long closure;
        try {
            closure = closures.close(new UnitId(unit), "operator");
        } catch (Problem noSuchUnit) {
            report.err().println(report.in(messages).text("intake.closeUnit.noSuchUnit", unit));
            return NO_SUCH;
        }
        Progress progress = handOn(closure);
        report.out()
                .println(report.in(messages)
                        .text("intake.closeUnit.summary", unit, progress.moved(), progress.done(), progress.cases()));
        return progress.finished() ? 0 : NOT_ALL;
    }

    private Progress handOn(long closure) throws InterruptedException {
        try (BackgroundWork.Hands hands = work.lend();
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("Cases")
                        .setInitialMax(closures.progress(closure).cases())
                        .build()) {
            WaveWatch.toItsEnd(() -> cases(closures.progress(closure)), bar::stepTo, Duration.ofSeconds(patience));
            return closures.progress(closure);
        }
    }

    private static DateMoves.Progress cases(Progress progress) {
        return new DateMoves.Progress(progress.closureId(), progress.cases(), progress.done(), 0);
    }
}
