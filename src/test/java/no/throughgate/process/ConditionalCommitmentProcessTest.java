package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.Given;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.Commitments.Side;
import no.throughgate.obligation.Commitments.Standing;
import no.throughgate.obligation.Commitments.State;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.support.Staff;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("conditional-commitment")
class ConditionalCommitmentProcessTest extends ProcessTest {

    /** Two thirds of 200 days, rounded up. */
    private static final LocalDate TWO_THIRDS = MONDAY.plusDays(134);

    private static final String OFFICE = "/municipality/0301/housing";

    @Autowired
    Cases cases;

    @Autowired
    Commitments commitments;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    MovableClock clock;

    @Autowired
    DateMoves moves;

    @Autowired
    JdbcClient jdbc;

    @Test
    void where_a_home_and_a_release_wait_for_each_other_both_are_asked_until_the_same_moment() {
        Walk both = asked();

        assertThat(both.process()).isWaitingAtExactly("promiseHome", "promiseRelease", "timer_promiseExpires");
        assertThat(drive.dueDay(both.caseId(), "timer_promiseExpires")).isEqualTo(TWO_THIRDS.minusDays(35));
        assertThat(drive.column(both.open("promiseHome"), "receiver_unit")).isEqualTo(OFFICE);
        assertThat(drive.column(both.open("promiseRelease"), "capability")).isEqualTo("prison-lead");
    }

    @Test
    void the_first_promise_binds_nobody() {
        Walk both = asked().done("promiseHome", home(TWO_THIRDS.plusDays(10)));

        assertThat(standing(both)).isEqualTo(new Standing(State.HALF_GIVEN, Optional.of(Side.HOME), Optional.empty()));
        assertThat(cases.facts(both.caseId()).release().type()).isEqualTo(ReleaseType.SENTENCE_END);
        assertThat(need(both)).isEqualTo("NEED");
    }

    @Test
    void the_second_promise_binds_both_in_the_same_moment() {
        Walk both = asked().done("promiseHome", home(TWO_THIRDS.plusDays(10)));

        both.done("promiseRelease", release(TWO_THIRDS.plusDays(3)));

        assertThat(standing(both).state()).isEqualTo(State.BOTH);
        assertThat(cases.facts(both.caseId()).release())
                .isEqualTo(new ReleaseDate(TWO_THIRDS.plusDays(3), ReleaseType.PAROLE, Certainty.DECIDED));
        assertThat(need(both)).isEqualTo("SETTLED");
        assertThat(told(both, "commitmentBound")).containsExactlyInAnyOrder(OFFICE, "/prison/oslo");
        assertThat(both.process()).hasPassed("gateway_bothGiven").isEnded();
        assertThat(drive.instance(both.caseId(), "parole-and-probation"))
                .as("parole is decided with it, and told the same day")
                .hasPassed("serviceTask_announceParole")
                .hasNotPassed("decideParole")
                .isWaitingAtExactly("tellParoleDecision", "acceptSupervision");
    }

    @Test
    void a_home_that_is_bound_has_somebody_who_owes_the_keys_however_far_the_decision_has_come() {
        Walk both = bound();

        assertThat(drive.instance(both.caseId(), "move-in")).isWaitingAtExactly("arrangeMoveIn", "applyHousingBenefit");
        assertThat(drive.column(both.open("arrangeMoveIn"), "receiver_unit")).isEqualTo(OFFICE);
        assertThat(drive.openKinds(both.caseId()))
                .as("the housing track goes on")
                .contains("referHousing");
    }

    @Test
    void a_decision_that_follows_the_promise_asks_for_no_second_key() {
        Walk both = bound();
        ObligationId keys = both.open("arrangeMoveIn");

        drive.follow(both.caseId(), "housing")
                .done("referHousing")
                .done("decideHome", answer("homeDecision", "GRANTED"));

        assertThat(both.open("arrangeMoveIn")).isEqualTo(keys);
        assertThat(drive.instance(both.caseId(), "move-in")).isWaitingAtExactly("arrangeMoveIn", "applyHousingBenefit");
    }

    @Test
    void a_home_that_is_set_free_takes_its_keys_along_and_the_next_home_has_its_own() {
        Walk both = bound();
        ObligationId keys = both.open("arrangeMoveIn");
        both.done("arrangeMoveIn");
        ObligationId rent = both.open("applyHousingBenefit");

        moves.move(
                both.caseId(), new ReleaseDate(TWO_THIRDS.plusDays(11), ReleaseType.PAROLE, Certainty.DECIDED), "test");
        assertThat(drive.state(rent)).isEqualTo("WITHDRAWN");

        drive.follow(both.caseId(), "housing")
                .done("referHousing")
                .done("decideHome", answer("homeDecision", "GRANTED"));
        assertThat(both.open("arrangeMoveIn")).isNotEqualTo(keys);
    }

    @Test
    void an_office_that_refuses_the_keys_gives_no_home_and_nobody_owes_them() {
        Walk both = bound();
        ObligationId keys = both.open("arrangeMoveIn");

        both.refused("arrangeMoveIn", RefusalCode.NO_CAPACITY);

        homeIsLost(both);
        assertThat(drive.state(keys)).isEqualTo("REJECTED");
        assertThat(drive.openKinds(both.caseId())).doesNotContain("arrangeMoveIn", "applyHousingBenefit");
    }

    @Test
    void it_does_not_matter_who_goes_first() {
        Walk both = asked().done("promiseRelease", release(TWO_THIRDS)).done("promiseHome", home(TWO_THIRDS));

        assertThat(standing(both).state()).isEqualTo(State.BOTH);
        assertThat(cases.facts(both.caseId()).release().date()).isEqualTo(TWO_THIRDS);
    }

    @Test
    void a_home_that_is_not_held_until_the_release_binds_nobody_and_says_so() {
        Walk both = asked().done("promiseHome", home(TWO_THIRDS));

        assertThatThrownBy(() -> both.done("promiseRelease", release(TWO_THIRDS.plusDays(1))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo("commitment.homeHeldTooShort"));

        assertThat(standing(both).state()).isEqualTo(State.HALF_GIVEN);
        assertThat(both.process()).isWaitingAt("promiseRelease");
    }

    @Test
    void without_a_home_the_leader_decides_as_always() {
        Walk both = asked().done("promiseHome", Map.of("homePromise", "DENIED"));

        assertThat(standing(both)).isEqualTo(new Standing(State.WITHDRAWN, Optional.empty(), Optional.of("HOME")));
        assertThat(both.process()).hasPassed("end_commitmentSettled").isEnded();
        assertThat(drive.openKinds(both.caseId())).contains("decideParole").doesNotContain("promiseRelease");
    }

    @Test
    void an_office_that_refuses_to_be_asked_sets_the_prison_free() {
        Walk both = asked().done("promiseRelease", release(TWO_THIRDS)).refused("promiseHome", RefusalCode.NO_CAPACITY);

        assertThat(standing(both))
                .isEqualTo(new Standing(State.WITHDRAWN, Optional.of(Side.RELEASE), Optional.of("HOME")));
        assertThat(told(both, "commitmentEnded")).containsExactly("/prison/oslo");
        assertThat(drive.openKinds(both.caseId())).contains("decideParole");
    }

    @Test
    void a_parole_refused_sets_a_reserved_home_free_at_once_and_the_need_goes_on() {
        Walk both = asked().done("promiseHome", home(TWO_THIRDS.plusDays(10)));

        both.done("promiseRelease", Map.of("releasePromise", "DENIED"));

        assertThat(standing(both).turn()).contains("RELEASE");
        assertThat(told(both, "homeSetFree")).containsExactly(OFFICE);
        assertThat(need(both)).isEqualTo("NEED");
        assertThat(drive.instance(both.caseId(), "parole-and-probation"))
                .hasPassed("end_paroleDenied")
                .hasNotPassed("decideParole");
    }

    @Test
    void when_the_time_is_up_both_are_free_and_whose_turn_it_was_is_named() {
        Walk both = asked().done("promiseHome", home(TWO_THIRDS.plusDays(10)));

        drive.fireTimer(both.caseId(), "timer_promiseExpires");

        assertThat(standing(both))
                .isEqualTo(new Standing(State.EXPIRED, Optional.of(Side.HOME), Optional.of("RELEASE")));
        assertThat(told(both, "homeSetFree")).containsExactly(OFFICE);
        assertThat(drive.openKinds(both.caseId()))
                .contains("decideParole")
                .doesNotContain("promiseHome", "promiseRelease");
    }

    @Test
    void when_nobody_has_promised_it_was_the_turn_of_both() {
        Walk both = asked();

        drive.fireTimer(both.caseId(), "timer_promiseExpires");

        assertThat(standing(both)).isEqualTo(new Standing(State.EXPIRED, Optional.empty(), Optional.of("BOTH")));
    }

    @Test
    void a_release_that_moves_past_the_day_the_home_is_held_to_sets_the_home_free() {
        Walk both = bound();

        moves.move(
                both.caseId(), new ReleaseDate(TWO_THIRDS.plusDays(11), ReleaseType.PAROLE, Certainty.DECIDED), "test");

        assertThat(standing(both).state()).isEqualTo(State.EXPIRED);
        assertThat(standing(both).turn()).contains("RELEASE");
        assertThat(told(both, "homeSetFree")).containsExactly(OFFICE);
        assertThat(need(both)).isEqualTo("NEED");
        assertThat(owner(both)).as("the office is free of it").isEqualTo("/prison/oslo");
    }

    @Test
    void a_home_that_is_denied_after_both_promises_is_held_no_more_and_the_prison_hears_that_the_parole_has_none() {
        Walk both = bound();
        Walk housing = drive.follow(both.caseId(), "housing").done("referHousing");

        housing.done("decideHome", answer("homeDecision", "DENIED"));

        homeIsLost(both);
        assertThat(housing.process()).isWaitingAt("requestTemporaryHousing");
    }

    @Test
    void an_office_that_refuses_the_home_it_promised_sets_the_prison_free_of_it() {
        Walk both = bound();

        drive.follow(both.caseId(), "housing").done("referHousing").refused("decideHome", RefusalCode.NO_CAPACITY);

        homeIsLost(both);
    }

    @Test
    void a_question_that_comes_back_for_want_of_information_takes_no_home_away() {
        Walk both = bound();

        drive.follow(both.caseId(), "housing").done("referHousing").refused("decideHome", RefusalCode.MISSING_INFO);

        assertThat(standing(both).state()).isEqualTo(State.BOTH);
    }

    @Test
    void a_person_who_takes_back_the_offices_consent_has_no_home_there_and_the_prison_hears_that_much() {
        CaseId id = drive.park(LONG_ENOUGH);
        consents.replace(new Given(
                id,
                List.of(new UnitId(OFFICE)),
                List.of(LifeArea.HOUSING),
                "ORAL",
                clock.instant(),
                new UnitId("/prison/oslo")));
        Walk both = asked(id).done("promiseHome", home(TWO_THIRDS.plusDays(10)));
        both.done("promiseRelease", release(TWO_THIRDS));

        var officer = Staff.actor("/prison/oslo", "prison-staff", "consent-keeper");
        withdrawals.takeBack(
                id, withdrawals.inForce(id, officer).stream().map(InForce::id).toList(), officer);

        homeIsLost(both);
    }

    @Test
    void a_home_denied_before_the_prison_has_answered_ends_the_wait_at_once() {
        Walk both = asked().done("promiseHome", home(TWO_THIRDS.plusDays(10)));

        drive.follow(both.caseId(), "housing")
                .done("referHousing")
                .done("decideHome", answer("homeDecision", "DENIED"));

        assertThat(standing(both).turn()).contains("HOME");
        assertThat(drive.dueDay(both.caseId(), "timer_promiseExpires")).isEqualTo(MONDAY);
        drive.fireTimer(both.caseId(), "timer_promiseExpires");
        assertThat(drive.openKinds(both.caseId())).contains("decideParole").doesNotContain("promiseRelease");
    }

    @Test
    void a_day_that_has_passed_is_no_day_of_release_and_is_said_beside_the_field() {
        Walk both = asked();

        assertThatThrownBy(() -> both.done("promiseRelease", release(MONDAY.minusDays(1))))
                .isInstanceOfSatisfying(WrongAnswer.class, wrong -> {
                    assertThat(wrong.field()).isEqualTo("releaseDate");
                    assertThat(wrong.messageKey()).isEqualTo("commitment.releaseInThePast");
                });

        assertThat(standing(both).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_day_that_passes_without_a_release_ends_what_both_have_promised() {
        Walk both = bound();

        drive.untilDay(both.caseId(), TWO_THIRDS.plusDays(10), java.time.LocalTime.of(23, 0));
        assertThat(standing(both).state()).isEqualTo(State.BOTH);
        drive.untilDay(both.caseId(), TWO_THIRDS.plusDays(11), java.time.LocalTime.of(0, 5));

        assertThat(standing(both))
                .isEqualTo(new Standing(State.EXPIRED, Optional.of(Side.HOME), Optional.of("RELEASE")));
        assertThat(told(both, "homeSetFree")).containsExactly(OFFICE);
        assertThat(told(both, "commitmentEnded")).containsExactly("/prison/oslo");
    }

    @Test
    void a_person_released_while_the_home_is_held_has_both_promises_kept() {
        Walk both = bound();
        drive.at(TWO_THIRDS, java.time.LocalTime.of(9, 0));

        drive.enter(both.caseId(), "release-day").done("recordRelease");

        assertThat(standing(both)).isEqualTo(new Standing(State.KEPT, Optional.of(Side.HOME), Optional.empty()));
    }

    @Test
    void a_case_that_ends_leaves_nobody_bound() {
        Walk both = asked().done("promiseHome", home(TWO_THIRDS));

        cases.annul(both.caseId(), "wrong person");

        assertThat(standing(both).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void who_has_a_home_to_go_to_is_asked_for_no_promise() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.enter(id, "housing").done("clarifyHousing", answer("housingNeed", "OWN_HOME"));

        Walk parole = drive.enter(id, "parole-and-probation").done("assessParole");

        assertThat(parole.process()).isWaitingAtExactly("decideParole");
    }

    private Walk bound() {
        return asked().done("promiseHome", home(TWO_THIRDS.plusDays(10))).done("promiseRelease", release(TWO_THIRDS));
    }

    private void homeIsLost(Walk both) {
        assertThat(standing(both))
                .isEqualTo(new Standing(State.WITHDRAWN, Optional.of(Side.HOME), Optional.of("HOME")));
        assertThat(need(both)).isEqualTo("NEED");
        assertThat(owner(both)).isNotEqualTo(OFFICE);
        assertThat(told(both, "paroleWithoutHome")).containsExactly("/prison/oslo");
    }

    private String owner(Walk walk) {
        return jdbc.sql(
                        "select owner_unit from app.life_area_owner where case_id = ? and area = 'HOUSING' and until is null")
                .param(walk.caseId().value())
                .query(String.class)
                .single();
    }

    private Walk asked() {
        return asked(drive.park(LONG_ENOUGH));
    }

    private Walk asked(CaseId id) {
        drive.enter(id, "housing").done("clarifyHousing", answer("housingNeed", "NEEDS_HOME"));
        drive.enter(id, "parole-and-probation").done("assessParole");
        return drive.follow(id, "conditional-commitment");
    }

    private static Map<String, Object> home(LocalDate until) {
        return Map.of("homePromise", "GIVEN", "releaseBy", until.toString());
    }

    private static Map<String, Object> release(LocalDate day) {
        return Map.of("releasePromise", "GIVEN", "releaseDate", day.toString());
    }

    private Standing standing(Walk walk) {
        return commitments.standing(walk.caseId()).orElseThrow();
    }

    private String need(Walk walk) {
        return jdbc.sql("select need from app.life_area where case_id = :case and area = 'HOUSING'")
                .param("case", walk.caseId().value())
                .query(String.class)
                .single();
    }

    private List<String> told(Walk walk, String kind) {
        return jdbc.sql("select to_unit from app.notice where case_id = :case and kind = :kind")
                .param("case", walk.caseId().value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
