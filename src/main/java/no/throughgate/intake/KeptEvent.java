package no.throughgate.intake;

import java.time.Instant;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** An event as it lies in the inbox. */
record KeptEvent(
        String source,
        String eventId,
        String stayId,
        StayType type,
        Instant sequence,
        byte[] payload,
        EventState state,
        int attempts,
        Instant receivedAt,
        @Nullable CaseId caseId,
        @Nullable String problem) {}
