package no.throughgate.planning;

import static no.throughgate.planning.Amounts.later;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import no.throughgate.planning.DueDates.Target;
import no.throughgate.planning.DueReason.Limit;
import no.throughgate.planning.Replanned.Kind;
import org.jspecify.annotations.Nullable;

/** What a moved date does to one open obligation. */
final class Replanner {

    private final RuleTables tables;
    private final DueDates dueDates;
    private final Amounts amounts;
    private final Gates gates;

    Replanner(RuleTables tables, DueDates dueDates, Amounts amounts, Gates gates) {
        this.tables = tables;
        this.dueDates = dueDates;
        this.amounts = amounts;
        this.gates = gates;
    }

    Replanned replan(String kind, Instant due, PlanningBasis before, PlanningBasis after, Instant now) {
        RuleTables rules = tables.forCase(after.openedAt(), now);
        Optional<DueRule> asked = rules.due(kind, after.profile());
        DueRule rule = asked.or(() -> rules.due(kind, before.profile())).orElse(null);
        Target target = rule == null ? null : target(rule, due, after, now);
        boolean overdue = !due.isAfter(now);
        if (rule == null || target == null) {
            return new Replanned(Kind.UNCHANGED, due, due, null, overdue, asked.isEmpty());
        }
        boolean outside = asked.isEmpty();
        int move = move(rule, before, after);
        Instant ruled = target.due();
        if (overdue && (move <= 0 || !ruled.isAfter(now)) || sameDate(rule, before, after)) {
            return new Replanned(Kind.UNCHANGED, due, due, target.reason(), overdue, outside);
        }
        Instant earliest = amounts.deadline(now, rule.minLead());
        Instant moved;
        Limit limit;
        if (move > 0 && !overdue) {
            moved = later(due, ruled);
            limit = due.isAfter(ruled) ? Limit.NEVER_EARLIER : target.reason().limit();
        } else {
            moved = later(ruled, earliest);
            limit = earliest.isAfter(ruled) ? Limit.MIN_LEAD : target.reason().limit();
            if (move < 0 && due.isBefore(moved)) {
                moved = due;
                limit = Limit.NEVER_LATER;
            }
        }
        boolean impossible = target.preparesRelease() && moved.isAfter(gates.doors(after));
        Kind result = impossible ? Kind.IMPOSSIBLE : kind(due, moved, limit);
        DueReason reason = target.reason().limitedBy(impossible ? Limit.PAST_RELEASE : limit);
        return new Replanned(result, due, moved, reason, false, outside);
    }

    private static Kind kind(Instant due, Instant moved, Limit limit) {
        if (moved.equals(due)) {
            return Kind.UNCHANGED;
        }
        return limit == Limit.MIN_LEAD ? Kind.SQUEEZED : Kind.MOVED;
    }

    private @Nullable Target target(DueRule rule, Instant due, PlanningBasis after, Instant now) {
        return switch (rule.anchor()) {
            case NOW, LADDER -> dueDates.standing(rule, due, after, now);
            default -> dueDates.target(rule, after, now).orElse(null);
        };
    }

    /** Positive when the date the rule hangs on moved later, negative when earlier, 0 when it is new, gone or the same. */
    private static int move(DueRule rule, PlanningBasis before, PlanningBasis after) {
        LocalDate from = date(rule, before);
        LocalDate to = date(rule, after);
        return from == null || to == null ? 0 : to.compareTo(from);
    }

    private static boolean sameDate(DueRule rule, PlanningBasis before, PlanningBasis after) {
        return Objects.equals(date(rule, before), date(rule, after));
    }

    private static @Nullable LocalDate date(DueRule rule, PlanningBasis basis) {
        return rule.anchor() == Anchor.TWO_THIRDS ? basis.twoThirds() : basis.release();
    }
}
