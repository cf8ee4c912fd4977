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
        @Nullable Instant handledAt) {

    /** Where in the list, the oldest first, a page goes on. */
    public record Place(Instant receivedAt, String source, String eventId) {
        static final Place FIRST = new Place(Instant.EPOCH, "", "");
    }

    public Place place() {
        return new Place(receivedAt, source, eventId);
    }
}
