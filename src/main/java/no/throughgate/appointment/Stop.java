package no.throughgate.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.appointment.Booking.Hours;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the days know it.
 *
 * @param kind   null where the appointment is closed to the reader, who then learns its time and nothing else
 * @param whom   name of the unit that receives the person
 * @param travel minutes to get there, as entered; 0 = none entered
 */
public record Stop(
        long id,
        @Nullable String kind,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        @Nullable UnitId unit,
        @Nullable String whom,
        @Nullable Hours hours,
        int travel) {

    /** The Norwegian day on which it begins. */
    public LocalDate day() {
        return Oslo.dateOf(startsAt);
    }

    public boolean closed() {
        return kind == null;
    }

    boolean overlaps(Stop later) {
        return later.startsAt.isBefore(endsAt);
    }

    boolean fitsItsHours() {
        if (hours == null) {
            return true;
        }
        LocalTime from = startsAt.atZone(Oslo.ZONE).toLocalTime();
        LocalTime until = endsAt.atZone(Oslo.ZONE).toLocalTime();
        return day().equals(Oslo.dateOf(endsAt)) && !from.isBefore(hours.opens()) && !until.isAfter(hours.closes());
    }
}
