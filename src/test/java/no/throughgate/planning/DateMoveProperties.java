package no.throughgate.planning;

import static no.throughgate.planning.CasesOnAwkwardDays.KINDS;
import static no.throughgate.planning.CasesOnAwkwardDays.PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import no.throughgate.kernel.Oslo;
import no.throughgate.planning.CasesOnAwkwardDays.Move;
import no.throughgate.planning.CasesOnAwkwardDays.Moving;
import no.throughgate.planning.DueReason.Limit;
import no.throughgate.planning.Replanned.Kind;
import no.throughgate.process.rules.RuleTablesFixture;

/** What holds however often the release date of a case moves. */
@Domain(CasesOnAwkwardDays.class)
class DateMoveProperties {

    private static final Set<Limit> NOT_BY_RULE =
            EnumSet.of(Limit.MIN_LEAD, Limit.PAST_RELEASE, Limit.NEVER_EARLIER, Limit.NEVER_LATER);

    /** One obligation as its owner's book keeps it. */
    private record Open(Instant firstDue, Instant due) {}

    /** One move of the date for one obligation. */
    private record Step(
            String kind, PlanningBasis before, PlanningBasis after, Instant now, Open open, Replanned result) {
        boolean later() {
            return after.release().isAfter(before.release());
        }

        boolean earlier() {
            return after.release().isBefore(before.release());
        }

        boolean wasOverdue() {
            return !open.due().isAfter(now);
        }

        boolean fixed() {
            return RuleTablesFixture.tables()
                    .due(kind, after.profile())
                    .filter(DueRule::fixed)
                    .isPresent();
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void a_later_date_never_makes_anything_late_or_due_sooner(@ForAll Moving moving) {
        walk(moving, step -> {
            if (step.later()) {
                assertThat(step.result().due())
                        .as(step::toString)
                        .isAfterOrEqualTo(step.open().due());
                assertThat(step.result().overdue() && !step.wasOverdue()).isFalse();
            }
        });
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void an_earlier_date_never_puts_anything_in_the_past_or_grants_more_time(@ForAll Moving moving) {
        walk(moving, step -> {
            if (step.earlier()) {
                assertThat(step.result().due())
                        .as(step::toString)
                        .isBeforeOrEqualTo(step.open().due());
                if (!step.wasOverdue()) {
                    assertThat(step.result().due()).as(step::toString).isAfter(step.now());
                }
            }
        });
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void what_was_overdue_stays_so_or_is_given_a_date_ahead(@ForAll Moving moving) {
        walk(moving, step -> {
            if (step.wasOverdue()) {
                assertThat(
                                step.result().overdue()
                                        ? step.result().due().equals(step.open().due())
                                        : step.result().due().isAfter(step.now()))
                        .as(step::toString)
                        .isTrue();
            }
        });
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void a_fixed_gate_follows_the_release_date_and_nothing_else(@ForAll Moving moving) {
        walk(moving, step -> {
            DueReason reason = step.result().reason();
            if (step.fixed() && reason.unit() == RuleUnit.DAYS && !step.result().overdue()) {
                Instant gate = Oslo.endOfOffice(step.after().release().plusDays(reason.offset()));
                assertThat(step.result().due().equals(gate)
                                || NOT_BY_RULE.contains(reason.limit())
                                || !step.result().changed())
                        .as(step::toString)
                        .isTrue();
            }
        });
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void the_first_due_date_never_changes_and_the_same_move_twice_changes_nothing(@ForAll Moving moving) {
        walk(moving, step -> {
            assertThat(step.result().before()).isEqualTo(step.open().due());
            Replanned again = PLANNER.replan(step.kind(), step.result().due(), step.after(), step.after(), step.now());
            assertThat(again.kind()).as(step::toString).isEqualTo(Kind.UNCHANGED);
        });
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void the_result_says_what_happened(@ForAll Moving moving) {
        walk(moving, step -> {
            Replanned result = step.result();
            switch (result.kind()) {
                case UNCHANGED -> assertThat(result.changed()).isFalse();
                case MOVED, SQUEEZED ->
                    assertThat(result.changed()).as(step::toString).isTrue();
                case IMPOSSIBLE ->
                    assertThat(Oslo.dateOf(result.due()))
                            .isAfterOrEqualTo(step.after().release());
            }
        });
    }

    private void walk(Moving moving, Consumer<Step> check) {
        PlanningBasis basis = moving.start().basis();
        Assume.that(basis.release() != null);
        Instant now = moving.start().now();
        Map<String, Open> book = new LinkedHashMap<>();
        for (String kind : KINDS) {
            if (PLANNER.plan(kind, basis, now) instanceof PlannedObligation.Due planned) {
                book.put(kind, new Open(planned.due(), planned.due()));
            }
        }
        Map<String, Open> first = Map.copyOf(book);
        for (Move move : moving.moves()) {
            now = now.plus(Duration.ofDays(move.daysLater())).plus(Duration.ofMinutes(move.minutes()));
            LocalDate release = basis.release().plusDays(move.shift());
            PlanningBasis after =
                    PLANNER.basis(basis.admission(), basis.openedAt(), basis.dateKnownOn(), release, basis.twoThirds());
            for (Map.Entry<String, Open> entry : book.entrySet()) {
                Open open = entry.getValue();
                Replanned result = PLANNER.replan(entry.getKey(), open.due(), basis, after, now);
                check.accept(new Step(entry.getKey(), basis, after, now, open, result));
                entry.setValue(new Open(open.firstDue(), result.due()));
            }
            basis = after;
        }
        book.forEach((kind, open) ->
                assertThat(open.firstDue()).isEqualTo(first.get(kind).firstDue()));
    }
}
