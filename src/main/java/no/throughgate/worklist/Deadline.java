package no.throughgate.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A due date as a person counts it.
 *
 * @param at       the instant
 * @param relative to the release date, in calendar days: R−14, R, R+3; empty without a release date
 * @param how      message key below {@code deadline.}: lateDays, lateHours, today, inDays, inWeeks
 * @param count    days or hours late, working days or weeks left
 */
public record Deadline(Instant at, String relative, String how, long count) {

    private static final int DAYS_BECOME_WEEKS = 30;

    public static Deadline of(Instant due, @Nullable LocalDate release, Instant now, WorkingCalendar calendar) {
        var dueOn = Oslo.dateOf(due);
        var today = Oslo.dateOf(now);
        var relative = release == null ? "" : relative(ChronoUnit.DAYS.between(release, dueOn));
        if (due.isBefore(now)) {
            long days = ChronoUnit.DAYS.between(dueOn, today);
            return days > 0
                    ? new Deadline(due, relative, "lateDays", days)
                    : new Deadline(
                            due,
                            relative,
                            "lateHours",
                            Duration.between(due, now).toHours());
        }
        if (dueOn.equals(today)) {
            return new Deadline(due, relative, "today", 0);
        }
        int days = calendar.workingDaysBetween(today, dueOn);
        return days <= DAYS_BECOME_WEEKS
                ? new Deadline(due, relative, "inDays", days)
                : new Deadline(due, relative, "inWeeks", ChronoUnit.WEEKS.between(today, dueOn));
    }

    public boolean late() {
        return how.startsWith("late");
    }

    /** Late or so near that it should stand out. */
    public boolean pressing() {
        return late() || how.equals("today") || (how.equals("inDays") && count <= 1);
    }

    private static String relative(long days) {
        return days == 0 ? "R" : days < 0 ? "R\u2212" + -days : "R+" + days;
    }
}
