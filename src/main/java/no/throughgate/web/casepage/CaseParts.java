package no.throughgate.web.casepage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.throughgate.kernel.LifeArea;
import no.throughgate.planning.DueReason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** The lists of a case page, one record a row. */
final class CaseParts {

    private CaseParts() {}

    /** How the date came to be what it is. */
    record DateChange(
            Instant changedAt,
            @Nullable LocalDate oldDate,
            @Nullable LocalDate newDate,
            @Nullable String newCertainty,
            @Nullable String newType,
            String changedBy) {}

    /**
     * @param need      null where the area belongs to a lane that is closed to the reader
     * @param owner     the unit that carries it; null = nobody, which with a need is a gap
     * @param nextKind  the open obligation that is due first; what rests comes last
     * @param nextRests has no clock while the person is back in prison
     */
    record Area(
            String area,
            @Nullable String need,
            @Nullable String owner,
            @Nullable String nextKind,
            @Nullable Instant nextDue,
            boolean nextRests) {

        public boolean closed() {
            return need == null;
        }

        boolean opensInEmergency() {
            return closed() && !area.equals(LifeArea.HEALTH_AND_SUBSTANCE.name());
        }

        public boolean gap() {
            return "NEED".equals(need) && owner == null;
        }
    }

    /**
     * @param resting  has no clock while the person is back in prison
     * @param owed     by one of the reader's units: may be opened and acted on
     * @param handover from another unit to the reader's: what is known comes along
     * @param handUp somebody is asked to act on it already
     */
    record OpenObligation(
            long id,
            String kind,
            String lifeArea,
            String state,
            Instant dueAt,
            boolean resting,
            String dueReason,
            String accountable,
            String receiver,
            @Nullable String holder,
            boolean owed,
            boolean handover,
            boolean handUp) {

        public List<MessageSourceResolvable> why() {
            return DueReason.parse(dueReason).sentences();
        }
    }

    record DroppedStep(String kind, String profile, String reason) {}

    /** @param actor a display name; empty for the system */
    record Event(
            Instant at, String kind, String actor, @Nullable String unit, Map<String, String> detail) {

        String about() {
            return detail.getOrDefault("kind", "");
        }
    }
}
