package no.throughgate.appointment.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.throughgate.appointment.Booking.Hours;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.OutcomeEffect.Performed;
import no.throughgate.obligation.WrongAnswer;
import org.jspecify.annotations.Nullable;

/**
 * One of the three appointments in the form of T30, whose fields begin with its number in words.
 *
 * @param travel minutes
 */
record FirstErrand(
        String number,
        String kind,
        LocalDate day,
        Instant from,
        Instant until,
        String place,
        @Nullable Hours hours,
        int travel) {

    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    /** @throws WrongAnswer beside the field that does not fit */
    static FirstErrand read(Performed p, String number) {
        LocalDate day = LocalDate.parse(p.text(number + "On"));
        Instant from = Oslo.at(day, LocalTime.parse(p.text(number + "From")));
        Instant until = Oslo.at(day, LocalTime.parse(p.text(number + "Until")));
        Hours hours = hours(number, p.text(number + "Hours").strip());
        if (!until.isAfter(from)) {
            throw new WrongAnswer(number + "Until", "appointment.endsBeforeItBegins");
        }
        if (hours != null && !OpeningHours.fits(from, until, hours)) {
            throw new WrongAnswer(number + "From", "appointment.outsideOpeningHours");
        }
        String travel = p.text(number + "Travel");
        return new FirstErrand(
                number,
                p.text(number + "Kind"),
                day,
                from,
                until,
                p.text(number + "Place"),
                hours,
                travel.isEmpty() ? 0 : new BigDecimal(travel).intValue());
    }

    /** As people write them: 9-15, 09:00-15:30, 9.00–15.30. */
    private static @Nullable Hours hours(String number, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Matcher parts = HOURS.matcher(typed);
        try {
            if (parts.matches()) {
                var hours = new Hours(time(parts.group(1), parts.group(2)), time(parts.group(3), parts.group(4)));
                if (hours.opens().isBefore(hours.closes())) {
                    return hours;
                }
            }
        } catch (DateTimeException noSuchTime) {
            // Said below, like everything else that is no opening hours.
        }
        throw new WrongAnswer(number + "Hours", "appointment.noOpeningHours");
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }
}
