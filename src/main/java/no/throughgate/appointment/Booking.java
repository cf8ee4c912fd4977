package no.throughgate.appointment;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.OptionalInt;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment to be made.
 *
 * @param place   words for a calendar: never the person's name or home
 * @param hours   when the place receives people, Norwegian clock times; null = not limited
 * @param travel  minutes, as entered
 * @param source  the obligation it was made for
 * @param parties who else is asked to come
 */
public record Booking(
        CaseId caseId,
        String kind,
        LifeArea area,
        UnitId unit,
        Instant startsAt,
        Instant endsAt,
        @Nullable String placeCode,
        String place,
        @Nullable Hours hours,
        OptionalInt travel,
        @Nullable ObligationId source,
        Collection<UnitId> parties) {

    public record Hours(LocalTime opens, LocalTime closes) {}
}
