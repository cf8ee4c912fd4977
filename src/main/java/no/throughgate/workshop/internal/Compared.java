package no.throughgate.workshop.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.DueReason;
import no.throughgate.planning.PlannedObligation.Due;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.planning.Replanned;
import no.throughgate.planning.RuleTables;
import no.throughgate.workshop.internal.PastRows.Past;

/** One obligation by the rules it was made under and by those that are proposed. Pure. */
final class Compared {

    /** What a database keeps of an instant, and a little more. */
    private static final Duration NOTHING = Duration.ofSeconds(1);

    private static final int FEW_DAYS = 1;
    private static final int MORE_DAYS = 10;

    /**
     * @param shift how far the due date would have moved
     * @param late what else would have been otherwise
     */
    record Outcome(String shift, List<String> late) {}

    private final Planner before;
    private final Planner after;
    private final RuleTables rules;
    private final RuleTables proposed;
    private final Instant now;

    Compared(Planner planner, RuleTables rules, RuleTables proposed, Instant now) {
        this.before = planner;
        this.after = planner.by(proposed);
        this.rules = rules;
        this.proposed = proposed;
        this.now = now;
    }

    /** Of one that is open: what taking the rules does to it. */
    Outcome taken(Past past) {
        if (past.containment()) {
            return new Outcome("SAME", List.of());
        }
        Replanned moved = replanned(past);
        List<String> late = new ArrayList<>();
        flips(late, "OVERDUE", !past.due().isAfter(now), !moved.due().isAfter(now));
        return new Outcome(shift(past.due(), moved.due()), late);
    }

    Replanned replanned(Past past) {
        return before.take(
                past.kind(),
                past.due(),
                DueReason.parse(past.dueReason()),
                past.basis(),
                past.bornAt(),
                now,
                rules.forCase(past.basis().openedAt(), now),
                proposed);
    }

    /** Of one that was made: when it would have been due, had the rules been these. */
    Outcome made(Past past) {
        Optional<Due> was = planned(before, past);
        if (was.isEmpty() || far(was.get().due(), past.firstDue())) {
            return new Outcome("UNEXPLAINED", List.of());
        }
        Optional<Due> would = planned(after, past);
        return would.map(due -> new Outcome(shift(was.get().due(), due.due()), late(past, was.get(), due)))
                .orElseGet(() -> new Outcome("LEFT_OUT", List.of()));
    }

    private static boolean far(Instant a, Instant b) {
        return Duration.between(a, b).abs().compareTo(NOTHING) > 0;
    }

    /** As an obligation is born: a step that is under way stays, whatever the profile. */
    static Optional<Due> planned(Planner planner, Past past) {
        PlanningBasis b = past.basis();
        return Stream.of(b.profile(), Profile.STANDARD, Profile.REMAND_OPEN)
                .map(profile -> planner.plan(
                        past.kind(),
                        new PlanningBasis(
                                b.admission(), b.openedAt(), b.dateKnownOn(), b.release(), profile, b.twoThirds()),
                        past.bornAt()))
                .filter(Due.class::isInstance)
                .map(Due.class::cast)
                .findFirst();
    }

    private static String shift(Instant from, Instant to) {
        if (!far(from, to)) {
            return "SAME";
        }
        long days = Math.abs(ChronoUnit.DAYS.between(Oslo.dateOf(from), Oslo.dateOf(to)));
        String much = days <= FEW_DAYS ? "1" : days <= MORE_DAYS ? "10" : "MORE";
        return (to.isBefore(from) ? "EARLIER_" : "LATER_") + much;
    }

    private List<String> late(Past past, Due was, Due would) {
        List<String> late = new ArrayList<>();
        Instant end = past.ended() == null ? now : past.ended();
        if (past.counts()) {
            flips(late, "OVERDUE", end.isAfter(was.due()), end.isAfter(would.due()));
            flips(
                    late,
                    "CONTAINED",
                    end.isAfter(contained(before, past, was.due())),
                    end.isAfter(contained(after, past, would.due())));
        }
        if (past.offered()) {
            Instant answered = past.answered() == null ? now : past.answered();
            flips(late, "UNANSWERED", answered.isAfter(was.acceptBy()), answered.isAfter(would.acceptBy()));
            if (far(was.acceptBy(), would.acceptBy())) {
                late.add(would.acceptBy().isBefore(was.acceptBy()) ? "ANSWER_EARLIER" : "ANSWER_LATER");
            }
        }
        return late;
    }

    private static void flips(List<String> late, String what, boolean was, boolean would) {
        if (was != would) {
            late.add((would ? "NEWLY_" : "NO_LONGER_") + what);
        }
    }

    /** When somebody would have had to contain the miss: the levels one after the other, from the due date on. */
    private static Instant contained(Planner planner, Past past, Instant due) {
        if (past.containment()) {
            return due;
        }
        Instant at = due;
        for (int level = 2; level <= 3; level++) {
            Nearness near = past.hours() ? Nearness.HOURS : planner.nearness(past.basis(), at);
            at = planner.alarmAt(level, at, near, past.basis(), past.bornAt());
        }
        return at;
    }
}
