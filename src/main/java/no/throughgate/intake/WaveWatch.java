package no.throughgate.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import no.throughgate.obligation.DateMoves.Progress;

/** Looks several times a second how far a wave has come, until it is through or has stood still for too long. */
final class WaveWatch {

    private static final long EVERY_MILLIS = 200;

    private final Supplier<Progress> asked;
    private final IntConsumer shown;
    private final long patience;

    private final CompletableFuture<Progress> end = new CompletableFuture<>();
    private long quietSince = System.nanoTime();
    private int done;

    private WaveWatch(Supplier<Progress> asked, IntConsumer shown, Duration patience) {
        this.asked = asked;
        this.shown = shown;
        this.patience = patience.toNanos();
    }

    /** @return how far it had come when it ended; unfinished if patience did */
    static Progress toItsEnd(Supplier<Progress> asked, IntConsumer shown, Duration patience)
            throws InterruptedException {
        var watch = new WaveWatch(asked, shown, patience);
        var looks = Executors.newSingleThreadScheduledExecutor();
        try {
            looks.scheduleWithFixedDelay(watch::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return watch.end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            looks.shutdown();
        }
    }

    private void look() {
        try {
            Progress progress = asked.get();
            int now = progress.applied() + progress.refused();
            shown.accept(now);
            if (now > done) {
                done = now;
                quietSince = System.nanoTime();
            }
            if (progress.finished() || System.nanoTime() - quietSince > patience) {
                end.complete(progress);
            }
        } catch (RuntimeException e) {
            // A scheduled look that fails is silently the last one: whoever waits has to be told.
            end.completeExceptionally(e);
        }
    }
}
