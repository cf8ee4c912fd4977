package no.throughgate.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the engine works by itself on this machine, and how much waits for it. */
public interface JobBacklog {

    /**
     * @param on the engine takes jobs here
     * @param busy threads at work in this moment
     * @param due jobs whose time has come
     * @param waiting jobs whose time is to come: timers, above all
     * @param oldestDue since when the oldest due job waits
     */
    record Standing(
            boolean on,
            int threads,
            int busy,
            long due,
            long waiting,
            @Nullable Instant oldestDue) {}

    Standing standing();
}
