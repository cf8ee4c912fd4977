package no.throughgate.planning;

import static no.throughgate.planning.Amounts.later;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.DueReason.Limit;
import org.jspecify.annotations.Nullable;

/** Applies one due rule to one case: the rule's own date, then what limits it, in the order in which the limits win. */
final class DueDates {

    /** The horizon that the standard offsets are written for, in days. */
    static final int STANDARD_HORIZON = 180;

    private final RuleTables tables;
    private final WorkingCalendar calendar;
    private final Amounts amounts;
    private final Gates gates;

    DueDates(RuleTables tables, WorkingCalendar calendar, Amounts amounts, Gates gates) {
        this.tables = tables;
        this.calendar = calendar;
        this.amounts = amounts;
        this.gates = gates;
    }

    /** A due date before anybody has looked at the clock; {@code preparesRelease} when it must lie before the doors open. */
    record Target(Instant due, DueReason reason, boolean preparesRelease) {}

    /** Empty when the basis lacks the date that the rule counts from. */
    Optional<Target> target(DueRule rule, PlanningBasis basis, Instant now) {
        int applied = applied(rule, basis);
        Instant raw = raw(rule, applied, basis, now);
        return raw == null ? Optional.empty() : Optional.of(limit(rule, applied, raw, basis, now));
    }

    /** For rules that count from the moment of planning: that moment is gone, what it gave still stands. */
    Target standing(DueRule rule, Instant due, PlanningBasis basis, Instant now) {
        return limit(rule, rule.offset(), due, basis, now);
    }

    private Target limit(DueRule rule, int applied, Instant raw, PlanningBasis basis, Instant now) {
        Limit limit = Limit.NONE;
        Instant due = raw;
        boolean preparesRelease = preparesRelease(rule, basis, now);
        if (!rule.fixed()) {
            Instant gate = gateAfter(rule, basis);
            if (gate != null && due.isAfter(gate)) {
                due = gate;
                limit = Limit.FIXED_GATE;
            }
            Instant floor = Oslo.endOfOffice(calendar.plusWorkingDays(basis.start(), rule.notBefore()));
            if (rule.notBefore() > 0 && due.isBefore(floor)) {
                due = floor;
                limit = Limit.NOT_BEFORE_OPENING;
            }
            if (preparesRelease) {
                Instant last = gates.lastMoment(basis, rule.unit());
                if (due.isAfter(last)) {
                    due = last;
                    limit = Limit.BEFORE_RELEASE;
                }
            }
        }
        Integer horizon = isCompressed(rule, basis) ? Integer.valueOf(horizon(basis)) : null;
        DueReason reason = new DueReason(
                rule.anchor(),
                rule.offset(),
                applied,
                rule.unit(),
                basis.profile(),
                horizon,
                limit,
                null,
                raw,
                rule.minLead(),
                rule.provenance());
        return new Target(due, reason, preparesRelease);
    }

    /** What is made on the release day belongs to the release, or comes after it: it is no longer preparation. */
    private boolean preparesRelease(DueRule rule, PlanningBasis basis, Instant now) {
        if (basis.release() == null) {
            return false;
        }
        return switch (rule.anchor()) {
            case RELEASE -> rule.offset() < 0;
            case NOW, LADDER -> now.isBefore(gates.at("R", basis));
            default -> now.isBefore(gates.doors(basis));
        };
    }

    /** The fixed gate that this rule's place in the standard plan lies before, or null. */
    private @Nullable Instant gateAfter(DueRule rule, PlanningBasis basis) {
        LocalDate release = basis.release();
        if (release == null || !isCompressed(rule, basis)) {
            return null;
        }
        if (rule.anchor() == Anchor.RELEASE && rule.offset() > -14) {
            return rule.offset() <= -7 ? Oslo.endOfOffice(release.minusDays(7)) : null;
        }
        return Oslo.endOfOffice(release.minusDays(14));
    }

    private static boolean isCompressed(DueRule rule, PlanningBasis basis) {
        return rule.scaled() && basis.profile() == Profile.COMPRESSED && basis.release() != null;
    }

    /** Compression cuts fractions of a day off on both sides of the plan, so that two rules never change places. */
    private static int applied(DueRule rule, PlanningBasis basis) {
        return isCompressed(rule, basis)
                ? rule.offset() * Math.min(horizon(basis), STANDARD_HORIZON) / STANDARD_HORIZON
                : rule.offset();
    }

    private static int horizon(PlanningBasis basis) {
        return (int) Math.max(0, basis.horizon().orElse(STANDARD_HORIZON));
    }

    private @Nullable Instant raw(DueRule rule, int applied, PlanningBasis basis, Instant now) {
        if (rule.anchor() == Anchor.LADDER) {
            RuleTables ladders = tables.forCase(basis.openedAt(), now);
            return amounts.after(
                    now,
                    ladders.ladder(rule.offset(), ladders.nearness(basis.daysToRelease(now)))
                            .grace());
        }
        LocalDate day = anchorDay(rule.anchor(), basis, now);
        if (day == null) {
            return null;
        }
        return switch (rule.unit()) {
            case DAYS -> Oslo.endOfOffice(day.plusDays(applied));
            case WORKING_DAYS ->
                Oslo.endOfOffice(
                        applied == 0 ? calendar.sameOrNextWorkingDay(day) : calendar.plusWorkingDays(day, applied));
            default -> amounts.after(anchorInstant(rule.anchor(), day, basis, now), new Amount(applied, rule.unit()));
        };
    }

    private static @Nullable LocalDate anchorDay(Anchor anchor, PlanningBasis basis, Instant now) {
        return switch (anchor) {
            case ADMISSION -> basis.admission();
            case OPENING -> basis.start();
            case RELEASE -> basis.release();
            case TWO_THIRDS -> basis.twoThirds();
            case DATE_KNOWN -> basis.dateKnownOn() == null ? Oslo.dateOf(basis.openedAt()) : basis.dateKnownOn();
            case NOW, LADDER -> Oslo.dateOf(now);
        };
    }

    private Instant anchorInstant(Anchor anchor, LocalDate day, PlanningBasis basis, Instant now) {
        return switch (anchor) {
            case NOW, LADDER -> now;
            case RELEASE -> Oslo.at(day, Gates.DOORS);
            case OPENING -> later(basis.openedAt(), Oslo.at(day, Oslo.OFFICE_OPENS));
            default -> Oslo.at(day, Oslo.OFFICE_OPENS);
        };
    }
}
