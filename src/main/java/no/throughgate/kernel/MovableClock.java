package no.throughgate.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The application's one clock: system time, unless somebody has moved it to another instant, where it then stands still.
 * Listeners (the engine's own clock is one) hear of every move before {@link #moveTo} returns. Thread-safe.
 */
public final class MovableClock extends Clock {

    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant standing;

    /** Stands still at {@code instant} until the next move or {@link #reset}. */
    public synchronized void moveTo(Instant instant) {
        standing = instant;
        listeners.forEach(listener -> listener.accept(instant));
    }

    /** Moves forward (or back) from the present reading. */
    public synchronized void moveBy(Duration amount) {
        moveTo(instant().plus(amount));
    }

    /** Back to system time; listeners hear the present system time and {@link #isMoved} is false when they do. */
    public synchronized void reset() {
        standing = null;
        Instant now = instant();
        listeners.forEach(listener -> listener.accept(now));
    }

    public boolean isMoved() {
        return standing != null;
    }

    /** Called with the new reading at every move and reset, in the mover's thread. */
    public void onMove(Consumer<Instant> listener) {
        listeners.add(listener);
    }

    @Override
    public Instant instant() {
        Instant at = standing;
        return at == null ? Instant.now() : at;
    }

    @Override
    public ZoneId getZone() {
        return Oslo.ZONE;
    }

    /** A view in another zone that follows every move. */
    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock source = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return source.withZone(other);
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }
}
