package no.throughgate.appointment.internal;

import java.time.Instant;
import no.throughgate.appointment.Booking.Hours;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** An appointment fits into one day's opening hours. The database holds the same rule. */
final class OpeningHours {

    private OpeningHours() {}

    static void check(Instant startsAt, Instant endsAt, @Nullable Hours hours) {
        if (!endsAt.isAfter(startsAt)) {
            throw Problem.invalid("appointment.endsBeforeItBegins");
        }
        if (hours != null && !fits(startsAt, endsAt, hours)) {
            throw Problem.invalid("appointment.outsideOpeningHours");
        }
    }

    static boolean fits(Instant startsAt, Instant endsAt, Hours hours) {
        var from = startsAt.atZone(Oslo.ZONE);
        var to = endsAt.atZone(Oslo.ZONE);
        return from.toLocalDate().equals(to.toLocalDate())
                && !from.toLocalTime().isBefore(hours.opens())
                && !to.toLocalTime().isAfter(hours.closes());
    }
}
