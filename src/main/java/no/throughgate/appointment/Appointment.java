package no.throughgate.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One appointment, as one reader may see it.
 *
 * @param kind     what it is for: {@code GROUP_MEETING}, {@code BANK} …
 * @param unit     who receives the person
 * @param sequence how often its time or place has changed
 * @param parties  who else is asked to come; health units only for health workers
 */
public record Appointment(
        long id,
        UUID uid,
        CaseId caseId,
        String kind,
        LifeArea area,
        UnitId unit,
        Instant startsAt,
        Instant endsAt,
        String place,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        List<Party> parties) {

    /** @param answer null until the unit has said */
    public record Party(UnitId unit, String name, @Nullable Answer answer) {}

    public enum Answer {
        COMING,
        NOT_COMING,
        DEPUTY
    }
}
