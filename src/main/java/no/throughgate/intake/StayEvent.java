package no.throughgate.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An event that has been understood.
 *
 * @param source   the system that knows of the stay, by NAV's code; with {@code stayId} it names the stay for ever
 * @param sequence when the source recorded it: the order in which events of a stay count, whenever they arrive
 */
record StayEvent(String source, String eventId, String stayId, StayType type, Instant sequence, Stay stay) {

    /**
     * How the stay is according to the event; what it does not mention is absent.
     *
     * @param remand    held before judgment, not serving a sentence
     * @param said      the fields that the event mentions; of the others, what stands here is only usual
     * @param twoThirds the day two thirds of the sentence are served, where parole may come into question
     */
    record Stay(
            NationalId person,
            @Nullable String name,
            String language,
            @Nullable UnitId prison,
            @Nullable LocalDate started,
            boolean remand,
            @Nullable ReleaseDate release,
            @Nullable LocalDate actualEnd,
            Discharge discharge,
            @Nullable String municipality,
            @Nullable LocalDate twoThirds,
            Set<StayField> said) {

        @Override
        public String toString() {
            return "Stay[withheld]";
        }
    }
}
