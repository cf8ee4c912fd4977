package no.throughgate.worklist.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import no.throughgate.appointment.Stop;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.worklist.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What templates ask about dates: how long is left, and whether a release date needs a second look. */
@Component("words")
class Words {

    private final WorkingCalendar calendar;
    private final Clock clock;
    private final MessageSource messages;

    Words(WorkingCalendar calendar, Clock clock, MessageSource messages) {
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A sentence that another module has put together. */
    public String say(MessageSourceResolvable sentence) {
        return messages.getMessage(sentence, LocaleContextHolder.getLocale());
    }

    public Deadline deadline(Instant due, @Nullable LocalDate release) {
        return Deadline.of(due, release, clock.instant(), calendar);
    }

    /** As in "tor. 3. des. 2026". */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : format(date.atStartOfDay(Oslo.ZONE).toInstant(), "EEE d. MMM y");
    }

    /** The Norwegian day of an instant, without the year when it is this one. */
    public String day(Instant at) {
        boolean thisYear =
                Oslo.dateOf(at).getYear() == Oslo.dateOf(clock.instant()).getYear();
        return format(at, thisYear ? "EEE d. MMM" : "EEE d. MMM y");
    }

    /** Day and Norwegian time of day. */
    public String moment(Instant at) {
        return day(at) + " " + format(at, "HH:mm");
    }

    public String time(Instant at) {
        return format(at, "HH:mm");
    }

    /** What the person does there; of an appointment that is closed to the reader, that it is one. */
    public String errand(Stop stop) {
        var locale = LocaleContextHolder.getLocale();
        var other = messages.getMessage("errand.OTHER", null, locale);
        return messages.getMessage("errand." + (stop.closed() ? "CLOSED" : stop.kind()), null, other, locale);
    }

    /** As in "Bank tor. 3. des. 10:00". */
    public String stop(@Nullable Stop stop) {
        return stop == null ? "" : errand(stop) + " " + moment(stop.startsAt());
    }

    private static String format(Instant at, String pattern) {
        var locale = LocaleContextHolder.getLocale();
        var ours = locale.getLanguage().equals("en") ? pattern.replace("d. ", "d ") : pattern;
        return DateTimeFormatter.ofPattern(ours, locale).format(at.atZone(Oslo.ZONE));
    }

    public boolean fridayOrBeforeHoliday(@Nullable LocalDate release) {
        return release != null && calendar.isFridayOrBeforeHoliday(release);
    }
}
