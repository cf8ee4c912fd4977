package no.throughgate.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.DueReason.Limit;
import no.throughgate.planning.Replanned.Kind;
import no.throughgate.process.rules.RuleTablesFixture;
import org.junit.jupiter.api.Test;

/** A case opened in January with release on 1 September: STANDARD; the housing decision is due on 21 July. */
class ReplanTest {

    private static final Instant DECIDE_HOME = at("2026-07-21T16:00");

    private final Planner planner = new Planner(RuleTablesFixture.tables(), new WorkingCalendar());
    private final PlanningBasis september = release("2026-09-01");

    @Test
    void a_later_release_moves_the_due_date_along() {
        Replanned moved =
                planner.replan("decideHome", DECIDE_HOME, september, release("2026-10-01"), at("2026-07-01T10:00"));
        assertThat(moved.kind()).isEqualTo(Kind.MOVED);
        assertThat(moved.due()).isEqualTo(at("2026-08-20T16:00"));
    }

    @Test
    void a_later_release_takes_an_overdue_obligation_out_of_the_red() {
        Replanned moved =
                planner.replan("decideHome", DECIDE_HOME, september, release("2026-10-01"), at("2026-07-25T10:00"));
        assertThat(moved.kind()).isEqualTo(Kind.MOVED);
        assertThat(moved.overdue()).isFalse();
        assertThat(moved.due()).isEqualTo(at("2026-08-20T16:00"));
    }

    @Test
    void a_release_one_day_later_does_not_excuse_what_is_long_overdue() {
        Replanned kept =
                planner.replan("decideHome", DECIDE_HOME, september, release("2026-09-02"), at("2026-08-10T10:00"));
        assertThat(kept.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(kept.overdue()).isTrue();
    }

    @Test
    void thirty_days_earlier_past_the_rule_leaves_the_least_time() {
        Replanned squeezed =
                planner.replan("decideHome", DECIDE_HOME, september, release("2026-08-02"), at("2026-07-01T10:00"));
        assertThat(squeezed.kind()).isEqualTo(Kind.SQUEEZED);
        assertThat(squeezed.due()).isEqualTo(at("2026-07-03T16:00"));
        assertThat(squeezed.reason().limit()).isEqualTo(Limit.MIN_LEAD);
    }

    @Test
    void an_earlier_release_grants_no_more_time_than_there_was() {
        Replanned kept =
                planner.replan("decideHome", DECIDE_HOME, september, release("2026-08-20"), at("2026-07-21T09:00"));
        assertThat(kept.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(kept.reason().limit()).isEqualTo(Limit.NEVER_LATER);
    }

    @Test
    void a_release_the_day_after_tomorrow_is_impossible_for_a_decision_that_takes_two_days() {
        Replanned impossible =
                planner.replan("decideHome", DECIDE_HOME, september, release("2026-07-02"), at("2026-07-01T10:00"));
        assertThat(impossible.kind()).isEqualTo(Kind.IMPOSSIBLE);
        assertThat(impossible.due()).isAfter(at("2026-07-01T10:00"));
    }

    @Test
    void a_fixed_gate_moves_with_the_release_day_for_day() {
        Replanned moved = planner.replan(
                "checkReadiness7", at("2026-08-25T16:00"), september, release("2026-08-26"), at("2026-07-01T10:00"));
        assertThat(moved.due()).isEqualTo(at("2026-08-19T16:00"));
    }

    @Test
    void what_counts_from_the_moment_it_was_made_stays_unless_release_overtakes_it() {
        Instant due = at("2026-07-08T16:00");
        Instant now = at("2026-07-01T10:00");
        assertThat(planner.replan("acceptCompanionship", due, september, release("2026-08-20"), now)
                        .kind())
                .isEqualTo(Kind.UNCHANGED);
        Replanned overtaken = planner.replan("acceptCompanionship", due, september, release("2026-07-06"), now);
        assertThat(overtaken.due()).isEqualTo(at("2026-07-03T16:00"));
    }

    @Test
    void what_the_new_profile_would_not_have_asked_for_stays_open_and_is_marked() {
        PlanningBasis short_ = release("2026-02-10");
        assertThat(short_.profile()).isEqualTo(Profile.EXPRESS);
        Replanned marked =
                planner.replan("reviewDebt", at("2026-06-09T16:00"), september, short_, at("2026-01-20T10:00"));
        assertThat(marked.outsideProfile()).isTrue();
        assertThat(marked.due()).isBefore(at("2026-02-10T06:00"));
    }

    @Test
    void a_release_date_that_becomes_known_starts_the_countdown() {
        PlanningBasis remand = planner.basis(LocalDate.parse("2026-01-12"), at("2026-01-12T10:00"), null, null, null);
        Replanned known = planner.replan(
                "determineMunicipality", at("2026-01-26T16:00"), remand, september, at("2026-01-20T10:00"));
        assertThat(known.due()).isEqualTo(at("2026-04-04T16:00"));
        Replanned unknownAgain = planner.replan("decideHome", DECIDE_HOME, september, remand, at("2026-01-20T10:00"));
        assertThat(unknownAgain.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(unknownAgain.outsideProfile()).isTrue();
    }

    private PlanningBasis release(String release) {
        return planner.basis(
                LocalDate.parse("2026-01-12"),
                at("2026-01-12T10:00"),
                LocalDate.parse("2026-01-12"),
                LocalDate.parse(release),
                null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Oslo.ZONE).toInstant();
    }
}
