package no.throughgate.planning;

import static no.throughgate.planning.Amounts.later;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.DueDates.Target;
import no.throughgate.planning.DueReason.Limit;
import no.throughgate.planning.Replanned.Kind;

/** What other rules do to one open obligation, where running cases take them: as a moved date does, nothing becomes late by it. */
final class Taking {

    private final RuleTables before;
    private final RuleTables after;
    private final DueDates dueDates;
    private final Amounts amounts;
    private final Gates gates;

    Taking(RuleTables before, RuleTables after, WorkingCalendar calendar, Amounts amounts, Gates gates) {
        this.before = before;
        this.after = after;
        this.dueDates = new DueDates(after, calendar, amounts, gates);
        this.amounts = amounts;
        this.gates = gates;
    }

    Replanned take(String kind, Instant due, DueReason planned, PlanningBasis basis, Instant bornAt, Instant now) {
        boolean overdue = !due.isAfter(now);
        boolean outside = after.due(kind, basis.profile()).isEmpty();
        Replanned unchanged = new Replanned(Kind.UNCHANGED, due, due, null, overdue, outside);
        DueRule rule = rule(after, kind, basis).orElse(null);
        if (rule == null || agreed(planned) || same(rule, kind, basis, bornAt)) {
            return unchanged;
        }
        Target target = dueDates.target(rule, basis, bornAt).orElse(null);
        if (target == null) {
            return unchanged;
        }
        Instant born = amounts.deadline(bornAt, rule.minLead());
        Instant ruled = later(target.due(), born);
        if (overdue && !ruled.isAfter(now)) {
            return unchanged;
        }
        Limit limit =
                born.isAfter(target.due()) ? Limit.MIN_LEAD : target.reason().limit();
        Instant moved = ruled;
        Instant earliest = amounts.deadline(now, rule.minLead());
        if (ruled.isBefore(due) && ruled.isBefore(earliest)) {
            // Sooner than before, but never sooner than the least time from now, and never later than before for that.
            moved = earliest.isBefore(due) ? earliest : due;
            limit = earliest.isBefore(due) ? Limit.MIN_LEAD : Limit.NEVER_LATER;
        }
        if (moved.equals(due)) {
            return unchanged;
        }
        boolean impossible = target.preparesRelease() && moved.isAfter(gates.doors(basis));
        Kind kindOfMove = impossible ? Kind.IMPOSSIBLE : limit == Limit.MIN_LEAD ? Kind.SQUEEZED : Kind.MOVED;
        DueReason reason = target.reason().limitedBy(impossible ? Limit.PAST_RELEASE : limit);
        return new Replanned(kindOfMove, due, moved, reason, false, outside);
    }

    /** What people have agreed on, or put off for a reason, is theirs and not the rule's. */
    private static boolean agreed(DueReason planned) {
        return planned.extension() != null || planned.limit() == Limit.NAMED;
    }

    /** As an obligation is born: by its profile's rule, else by the standard one. */
    private static Optional<DueRule> rule(RuleTables tables, String kind, PlanningBasis basis) {
        return Stream.of(basis.profile(), Profile.STANDARD, Profile.REMAND_OPEN)
                .flatMap(profile -> tables.due(kind, profile).stream())
                .findFirst();
    }

    /** The rule gives what it gave before: only its source or trust has changed, if anything. */
    private boolean same(DueRule rule, String kind, PlanningBasis basis, Instant bornAt) {
        return rule(before, kind, basis)
                .filter(old -> old.gives(rule))
                .filter(old -> old.anchor() != Anchor.LADDER
                        || grace(before, old, basis, bornAt).equals(grace(after, rule, basis, bornAt)))
                .isPresent();
    }

    private static Amount grace(RuleTables tables, DueRule rule, PlanningBasis basis, Instant bornAt) {
        return tables.ladder(rule.offset(), tables.nearness(basis.daysToRelease(bornAt)))
                .grace();
    }
}
