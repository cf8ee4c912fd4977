package no.throughgate.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.WorkingCalendar;

/** The fixed points around a release, counted from R in whole days. */
final class Gates {

    /** Before any office or prison day begins, so that whoever comes to work finds what the gate has opened. */
    static final LocalTime GATE_OPENS = LocalTime.of(6, 0);

    /** The prison's doors have opened by noon: rules in hours before or after release count from here. Proposed. */
    static final LocalTime DOORS = LocalTime.of(12, 0);

    /** A standing pack is reviewed so often while the date is unknown. */
    static final int REVIEW_DAYS = 28;

    private static final Pattern NAME = Pattern.compile("R(?:([+-]\\d{1,3})(wd)?)?");

    private final WorkingCalendar calendar;

    Gates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Instant at(String name, PlanningBasis basis) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No such gate: " + name);
        }
        int offset = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        LocalDate release = release(basis);
        LocalDate day = parts.group(2) == null ? release.plusDays(offset) : calendar.plusWorkingDays(release, offset);
        return Oslo.at(day, GATE_OPENS);
    }

    /** The first multiple of 28 days after opening that is still to come. */
    Instant nextReview(PlanningBasis basis, Instant now) {
        LocalDate opened = Oslo.dateOf(basis.openedAt());
        long elapsed = Math.max(0, ChronoUnit.DAYS.between(opened, Oslo.dateOf(now)));
        return Oslo.at(opened.plusDays((elapsed / REVIEW_DAYS + 1) * REVIEW_DAYS), GATE_OPENS);
    }

    /** When the person is out at the latest. The hour of a sudden release is nobody's plan: its whole office day counts. */
    Instant doors(PlanningBasis basis) {
        return Oslo.at(release(basis), basis.profile() == Profile.IMMEDIATE ? Oslo.OFFICE_CLOSES : DOORS);
    }

    /** When what prepares the release must be done: the last working day's end, or the doors when hours are counted. */
    Instant lastMoment(PlanningBasis basis, RuleUnit unit) {
        return basis.profile() == Profile.IMMEDIATE || unit == RuleUnit.HOURS
                ? doors(basis)
                : Oslo.endOfOffice(calendar.previousWorkingDay(release(basis)));
    }

    Set<DateWarning> warnings(LocalDate release) {
        Set<DateWarning> warnings = EnumSet.noneOf(DateWarning.class);
        if (release.getDayOfWeek() == DayOfWeek.FRIDAY) {
            warnings.add(DateWarning.FRIDAY);
        }
        if (calendar.isHoliday(release.plusDays(1))) {
            warnings.add(DateWarning.BEFORE_HOLIDAY);
        }
        if (calendar.isHoliday(release)) {
            warnings.add(DateWarning.HOLIDAY);
        }
        if (release.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            warnings.add(DateWarning.WEEKEND);
        }
        return warnings;
    }

    private static LocalDate release(PlanningBasis basis) {
        LocalDate release = basis.release();
        if (release == null) {
            throw Problem.conflict("planning.problem.noReleaseDate");
        }
        return release;
    }
}
