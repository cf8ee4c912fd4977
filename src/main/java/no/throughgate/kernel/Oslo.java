package no.throughgate.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Legal dates are Norwegian dates: the one place that turns an instant into a day and a day into an instant. */
public final class Oslo {

    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** Doors and offices open; also the first of the eight office hours. */
    public static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

    /** The last office hour has passed; a due date without a time of day is due now. */
    public static final LocalTime OFFICE_CLOSES = LocalTime.of(16, 0);

    private Oslo() {}

    /** The Norwegian calendar day at this instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant at which a Norwegian clock shows this time; a time that summer time skips is moved forward an hour. */
    public static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    /** 16:00 on the day: when something due on that day is due. */
    public static Instant endOfOffice(LocalDate date) {
        return at(date, OFFICE_CLOSES);
    }
}
