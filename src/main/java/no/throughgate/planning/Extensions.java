package no.throughgate.planning;

import static no.throughgate.planning.Amounts.earlier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;

/** How far a due date can be put off: what limits a due date at birth limits it here too. */
final class Extensions {

    private final RuleTables tables;
    private final DueDates dueDates;
    private final WorkingCalendar calendar;

    Extensions(RuleTables tables, DueDates dueDates, WorkingCalendar calendar) {
        this.tables = tables;
        this.dueDates = dueDates;
        this.calendar = calendar;
    }

    Optional<ExtensionWindow> window(String kind, Instant due, DueReason planned, PlanningBasis basis, Instant now) {
        RuleTables rules = tables.forCase(basis.openedAt(), now);
        return rules.due(kind, basis.profile())
                // What the present profile would not ask for stands by the rule it was planned by.
                .or(() -> rules.due(kind, planned.profile()))
                .filter(rule -> !rule.fixed() && rule.anchor() != Anchor.LADDER)
                .map(rule -> between(due, last(rule, basis, now), timeOfDay(planned)))
                .filter(window -> !window.first().isAfter(window.last()));
    }

    /** Where a due date at the end of the case would be drawn back to. */
    private Instant last(DueRule rule, PlanningBasis basis, Instant now) {
        Instant end = end(basis, now);
        return earlier(end, dueDates.standing(rule, end, basis, now).due());
    }

    /** A case ends 180 days after release; where no release is known, nothing is put off further than that from now. */
    private static Instant end(PlanningBasis basis, Instant now) {
        LocalDate from = basis.release() == null ? Oslo.dateOf(now) : basis.release();
        return Oslo.endOfOffice(from.plusDays(DueDates.STANDARD_HORIZON));
    }

    private ExtensionWindow between(Instant due, Instant last, LocalTime at) {
        LocalDate from = Oslo.dateOf(due);
        LocalDate first = calendar.sameOrNextWorkingDay(Oslo.at(from, at).isAfter(due) ? from : from.plusDays(1));
        LocalDate to = Oslo.dateOf(last);
        boolean worked = calendar.isWorkingDay(to) && !Oslo.at(to, at).isAfter(last);
        return new ExtensionWindow(first, worked ? to : calendar.previousWorkingDay(to), at);
    }

    /** What the rule alone gave, before anything moved it: 16:00 for days, for hours where the hours led. */
    private static LocalTime timeOfDay(DueReason planned) {
        return planned.rule().atZone(Oslo.ZONE).toLocalTime();
    }
}
