package no.throughgate.appointment;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import no.throughgate.kernel.Oslo;

/** Norwegian time with its summer, written out: the file needs nothing from the net to be read. */
final class NorwegianTime {

    private NorwegianTime() {}

    static VTimezone component() {
        var zone = new VTimezone(Oslo.ZONE.getId());
        var summer = new DaylightSavingsTime();
        begin(summer, 1, 2, 2, 3, "CEST");
        zone.addDaylightSavingsTime(summer);
        var winter = new StandardTime();
        begin(winter, 2, 1, 3, 10, "CET");
        zone.addStandardTime(winter);
        return zone;
    }

    /** On the last Sunday of the month, since 1996. */
    private static void begin(Observance season, int from, int to, int hour, int month, String name) {
        season.setTimezoneOffsetFrom(new UtcOffset(true, from, 0));
        season.setTimezoneOffsetTo(new UtcOffset(true, to, 0));
        season.setDateStart(new DateTimeComponents(1996, month, month == 3 ? 31 : 27, hour, 0, 0, false));
        season.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
        season.addTimezoneName(name);
    }
}
