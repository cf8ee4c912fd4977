package no.throughgate.simulation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    public List<Timer> next(int limit) {
        return engine.next(limit);
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
