package no.throughgate.simulation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import no.throughgate.kernel.MovableClock;
import no.throughgate.simulation.internal.Agenda.Happening;

/**
 * Virtual time, a quarter of an hour at a stride. The application's clock and the engine's move together; within a stride
 * everything of one case happens in the order of its time, timers and people alike, while cases run beside each other.
 */
final class Simulation {

    private static final Duration STRIDE = Duration.ofMinutes(15);

    private final MovableClock clock;
    private final Upcoming upcoming;
    private final ExecutorService hands;

    Simulation(MovableClock clock, Upcoming upcoming, ExecutorService hands) {
        this.clock = clock;
        this.upcoming = upcoming;
        this.hands = hands;
    }

    /** Called after each stride with the virtual time. */
    interface Watcher {
        void at(Instant now);
    }

    /** Until nothing more is going to happen, or somebody says stop, or {@code end} is there, where the clock then stands. */
    void run(BooleanSupplier goesOn, Instant end, Watcher watcher) throws InterruptedException {
        upcoming.look();
        while (goesOn.getAsBoolean()) {
            Optional<Instant> next = upcoming.first();
            if (next.isEmpty()) {
                return;
            }
            if (next.get().isAfter(end)) {
                clock.moveTo(end);
                return;
            }
            strideTo(next.get());
            watcher.at(clock.instant());
        }
    }

    private void strideTo(Instant next) throws InterruptedException {
        Instant now = clock.instant();
        Instant end = next.isAfter(now) ? ceiling(next) : now;
        clock.moveTo(end);
        List<Happening> due = upcoming.until(end);
        while (!due.isEmpty()) {
            together(due);
            upcoming.look();
            due = upcoming.until(end);
        }
    }

    private static Instant ceiling(Instant at) {
        long stride = STRIDE.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli() + stride - 1, stride) * stride);
    }

    private void together(List<Happening> happenings) throws InterruptedException {
        Map<String, List<Happening>> byCase = new LinkedHashMap<>();
        happenings.forEach(h ->
                byCase.computeIfAbsent(h.workflow(), w -> new ArrayList<>()).add(h));
        List<Future<?>> running = new ArrayList<>();
        byCase.values()
                .forEach(list -> running.add(
                        hands.submit(() -> list.forEach(h -> h.what().run()))));
        for (Future<?> future : running) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "the simulation met a fault: " + e.getCause().getMessage(), e.getCause());
            }
        }
    }
}
