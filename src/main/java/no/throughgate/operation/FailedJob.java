package no.throughgate.operation;

import java.time.Instant;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A step that the engine tried to do by itself and could not.
 *
 * @param place keyset: failures in the order in which they began
 * @param process absent for the jobs of a wave, which belong to no one process
 * @param step the drawn element's id
 * @param technical exceptions and the place in the code, without their texts, which could quote what somebody wrote
 * @param nextTry absent once nobody tries by itself any more: an incident
 */
public record FailedJob(
        long place,
        String jobId,
        @Nullable CaseId caseId,
        @Nullable String process,
        @Nullable String step,
        Instant firstFailedAt,
        int failures,
        Cause cause,
        String technical,
        @Nullable Instant nextTry) {}
