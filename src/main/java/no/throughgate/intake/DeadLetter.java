package no.throughgate.intake;

import java.time.Instant;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** An event that nobody tries again by itself, and who has dealt with it. Says nothing about the person. */
public record DeadLetter(
        String source,
        String eventId,
        String stayId,
        StayType type,
        Instant receivedAt,
        @Nullable CaseId caseId,
        String reason,
        @Nullable String handledBy,
        @Nullable Instant handledAt) {}
