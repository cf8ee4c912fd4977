package no.throughgate.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The engine's timers as virtual time meets them. The room of the engine implements it. */
public interface VirtualTimers {

    /** When the earliest timer is due; empty when nothing waits. */
    Optional<Instant> next();

    /** Timers that are due, the earliest first. */
    List<Timer> due(Instant now, int limit);

    /**
     * Fires a timer now.
     *
     * @return false if it is gone: another token of the case ended its wait
     */
    boolean fire(Timer timer);

    /** @param workflow the root workflow it belongs to: timers of one workflow fire one after the other */
    record Timer(String id, String workflow, Instant due) {}
}
