package no.throughgate.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as 2026-03-24 or 24.03.2026 (zeros may be left out), times of day as 09:30, 9.30 or 0930. */
final class MomentReader {

    private static final Pattern ISO_DATE = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})");
    private static final Pattern NORWEGIAN_DATE = Pattern.compile("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})");
    private static final Pattern TIME = Pattern.compile("(?<h>\\d{1,2})[:.](?<m>\\d{2})|(?<hh>\\d{2})(?<mm>\\d{2})");
    /** form-js's date picker drops everything before. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private MomentReader() {}

    static Reading date(FormField field, String typed) {
        String text = JavaScriptText.trim(typed);
        if (text.isEmpty()) {
            return Reading.empty(field);
        }
        try {
            Optional<LocalDate> date = day(text);
            if (date.isEmpty()) {
                return Reading.wrong("date");
            }
            return date.get().isBefore(FIRST_DAY) ? Reading.wrong("noSuchDate") : Reading.of(date.get());
        } catch (DateTimeException noSuchDay) {
            return Reading.wrong("noSuchDate");
        }
    }

    /**
     * @return empty if it does not look like a day
     * @throws DateTimeException if it does, and the calendar has no such day
     */
    static Optional<LocalDate> day(String text) {
        Matcher iso = ISO_DATE.matcher(text);
        Matcher parts = iso.matches() ? iso : NORWEGIAN_DATE.matcher(text);
        return parts.matches()
                ? Optional.of(LocalDate.of(number(parts, "y"), number(parts, "m"), number(parts, "d")))
                : Optional.empty();
    }

    static Reading time(FormField field, String typed) {
        String text = JavaScriptText.trim(typed);
        if (text.isEmpty()) {
            return Reading.empty(field);
        }
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Reading.wrong("time");
        }
        boolean separated = parts.group("h") != null;
        int hour = number(parts, separated ? "h" : "hh");
        int minute = number(parts, separated ? "m" : "mm");
        return hour > 23 || minute > 59 ? Reading.wrong("time") : Reading.of(LocalTime.of(hour, minute));
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }
}
