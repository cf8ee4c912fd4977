package no.throughgate.simulation;

import java.time.Instant;
import java.util.List;

/** The engine's timers as virtual time meets them. The room of the engine implements it. */
public interface VirtualTimers {

    /** The timers that are due first, the earliest first; also those whose time is yet to come. */
    List<Timer> next(int limit);

    /**
     * Fires a timer.
     *
     * @return false if it is no longer due: another token of the case ended its wait, or moved it
     */
    boolean fire(Timer timer, Instant now);

    /** @param workflow the root workflow it belongs to: timers of one workflow fire one after the other */
    record Timer(String id, String workflow, Instant due) {}
}
