package no.throughgate.simulation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.throughgate.simulation.VirtualTimers;

/** The engine's own timers; remembers which of them fired, and when. */
final class RememberedTimers implements VirtualTimers {

    record Fired(String workflow, Instant due, Instant at) {}

    final List<Fired> fired = Collections.synchronizedList(new ArrayList<>());

    private final VirtualTimers engine;

    RememberedTimers(VirtualTimers engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Instant> next() {
        return engine.next();
    }

    @Override
    public List<Timer> due(Instant now, int limit) {
        return engine.due(now, limit);
    }

    @Override
    public boolean fire(Timer timer, Instant now) {
        boolean fires = engine.fire(timer, now);
        if (fires) {
            fired.add(new Fired(timer.workflow(), timer.due(), now));
        }
        return fires;
    }
}
