package no.throughgate.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's jobs that have failed. A retry does once more what the model has drawn, and nothing else. */
public interface FailedJobs {

    /**
     * The oldest failure first.
     *
     * @param incidents true: only those that nobody tries again by itself; false: only those that are tried again
     * @param after the last place of the page before; 0 = from the start
     */
    List<FailedJob> list(boolean incidents, long after, int limit);

    Counts counts();

    /** @param oldestIncident when the oldest incident first failed; absent without any */
    record Counts(long incidents, long triedAgain, @Nullable Instant oldestIncident) {}

    /**
     * Tries a failed job now. One whose day has been moved to later since then is not done early: it gets its next try then.
     *
     * @throws no.throughgate.kernel.Problem not found: no such job has failed, or it is done by now
     */
    Retried retry(String jobId);

    /** @param cause why it failed again; absent otherwise */
    record Retried(Outcome outcome, @Nullable Cause cause) {}

    enum Outcome {
        DONE,
        FAILED_AGAIN,
        ON_ITS_DAY
    }

    /**
     * Hands every incident to the engine for one more try.
     *
     * @return how many
     */
    int retryAll();
}
