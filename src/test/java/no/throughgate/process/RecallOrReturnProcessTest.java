package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.Status;
import no.throughgate.consent.Consents;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.obligation.Returns;
import no.throughgate.obligation.Returns.Back;
import no.throughgate.obligation.Transfers;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseInvariants;
import no.throughgate.support.Walk;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("recall-or-return")
class RecallOrReturnProcessTest extends ProcessTest {

    private static final LocalDate RELEASED = MONDAY.plusDays(LONG_ENOUGH);
    private static final LocalDate BACK = RELEASED.plusDays(20);
    private static final ReleaseDate NEXT =
            new ReleaseDate(BACK.plusDays(60), ReleaseType.SENTENCE_END, Certainty.CALCULATED);

    @Autowired
    Returns returns;

    @Autowired
    Cases cases;

    @Autowired
    DateMoves moves;

    @Autowired
    Obligations obligations;

    @Autowired
    CaseBook book;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Transfers transfers;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MovableClock clock;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_is_owed_outside_rests_until_there_is_a_date_and_goes_on_then() {
        CaseId id = released();
        drive.enter(id, "follow-up");
        drive.fireTimer(id, "timer_day14");
        ObligationId meeting = drive.open(id, "callMeeting");
        drive.enter(id, "work-and-education");
        ObligationId activity = drive.open(id, "findActivity");
        String first = drive.column(activity, "first_due_at");
        String owner = drive.column(activity, "concat_ws(' ', state, accountable_unit)");
        drive.at(BACK, LocalTime.of(9, 0));

        Walk back = back(id, null);

        assertThat(back.process()).hasPassed("serviceTask_suspendOutside").isWaitingAt("gateway_awaitDate");
        assertThat(cases.facts(id).status()).isEqualTo(Status.OPEN);
        assertThat(cases.facts(id).prison()).isEqualTo(new UnitId("/prison/bergen"));
        assertThat(drive.column(activity, "concat_ws(' ', state, accountable_unit, next_alarm_at)"))
                .as("still owed, and silent")
                .isEqualTo(owner);
        assertThat(told(id, "suspended")).contains("/nav/0301");
        invariants.hold(id);

        obligations.accept(activity, drive.receiver(activity));
        drive.untilDay(id, BACK.plusDays(20), LocalTime.NOON);
        assertThat(book.levels(activity))
                .as("no reminder, no miss, no escalation")
                .isEmpty();
        assertThat(drive.column(activity, "next_alarm_at")).isNull();

        moves.move(id, NEXT, "test");
        drive.adopt(id);
        assertThat(drive.state(meeting)).as("what followed the last release").isEqualTo("WITHDRAWN");
        assertThat(told(id, "resumed"))
                .as("it prepares the next release, and waits for it no longer")
                .contains("/nav/0301");
        assertThat(drive.column(activity, "(next_alarm_at is not null and due_at > '%s')".formatted(clock.instant())))
                .isEqualTo("true");
        assertThat(drive.column(activity, "first_due_at")).isEqualTo(first);
    }

    @Test
    void whoever_is_released_again_finds_everything_going_on() {
        CaseId id = released();
        drive.at(BACK, LocalTime.of(9, 0));
        Walk back = back(id, NEXT).done("reviewReturn", answer("homeKept", true));
        assertThat(back.process()).hasPassed("end_everythingHolds").isWaitingAt("catch_releasedAgain");

        drive.done(id, "acknowledgeNotice", "acknowledgeDates");
        drive.done(id, "recordConsents", Map.of("consentScope", "ALL", "givenHow", "ORAL"));

        drive.at(NEXT.date(), LocalTime.of(9, 0));
        drive.enter(id, "release-day");
        drive.done(id, "recordRelease");

        assertThat(back.process())
                .hasPassed("serviceTask_resumeOutside", "end_outsideResumed", "end_noticesSettled", "end_consentsAsked")
                .isEnded();
        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);
        assertThat(told(id, "suspended")).isEmpty();
    }

    @Test
    void a_home_that_is_lost_is_sought_again() {
        CaseId id = released();
        drive.enter(id, "housing");
        drive.done(id, "clarifyHousing", answer("housingNeed", "NEEDS_HOME"));
        drive.done(id, "referHousing");
        ObligationId before = drive.open(id, "decideHome");
        drive.at(BACK, LocalTime.of(9, 0));
        Walk back = back(id, NEXT);
        assertThat(drive.column(before, "(next_alarm_at is not null)"))
                .as("it prepares the next release")
                .isEqualTo("true");
        back.done("reviewReturn", answer("homeKept", false));
        assertThat(back.process()).isWaitingAt("call_housing");
        assertThat(drive.state(before)).as("one search, one owner").isEqualTo("WITHDRAWN");

        drive.done(id, "clarifyHousing", answer("housingNeed", "OWN_HOME"));

        assertThat(back.process()).hasPassed("end_homeSoughtAgain");
    }

    @Test
    void a_lost_home_takes_its_keys_its_office_and_whoever_contained_it_along_and_no_bed_waits() {
        CaseId id = released();
        drive.enter(id, "housing");
        drive.done(id, "clarifyHousing", answer("housingNeed", "NEEDS_HOME"));
        drive.done(id, "referHousing");
        drive.refuse(id, "decideHome", RefusalCode.NO_CAPACITY);
        drive.done(id, "chooseOtherReceiver", Map.of("otherReceiver", true, "receiver", "/municipality/3201/housing"));
        drive.done(id, "decideHome", answer("homeDecision", "GRANTED"));
        drive.done(id, "arrangeMoveIn");
        drive.done(id, "applyHousingBenefit");
        drive.at(BACK, LocalTime.of(9, 0));
        Walk back = back(id, NEXT);
        drive.enter(id, "housing");
        drive.missed(id, "clarifyHousing");
        assertThat(drive.openKinds(id)).as("somebody contains it").contains("createFallback");
        drive.enter(id, "move-in");
        ObligationId keys = drive.open(id, "arrangeMoveIn");
        assertThat(drive.receiver(keys).units()).containsExactly(new UnitId("/municipality/3201/housing"));

        back.done("reviewReturn", answer("homeKept", false));

        assertThat(drive.state(keys)).as("one need, one owner").isEqualTo("WITHDRAWN");
        assertThat(containsWhatIsGone(id))
                .as("nobody contains a search that is over")
                .isZero();
        drive.done(id, "clarifyHousing", answer("housingNeed", "NEEDS_HOME"));
        assertThat(drive.enter(id, "sudden-release").process())
                .as("the address outside is an old one")
                .variables()
                .containsEntry("bedStands", false);
        assertThat(drive.enter(id, "move-in").process()).isWaitingAtExactly("arrangeMoveIn", "applyHousingBenefit");
        assertThat(drive.receiver(drive.open(id, "arrangeMoveIn")).units())
                .as("no longer the office of the home that was lost")
                .containsExactly(new UnitId("/municipality/0301/housing"));
    }

    private long containsWhatIsGone(CaseId id) {
        return jdbc.sql("""
                        select count(*) from app.obligation f join app.obligation m on m.obligation_id = f.contains_obligation
                        where f.case_id = ? and f.closed_at is null and m.closed_at is not null
                        """).param(id.value()).query(Long.class).single();
    }

    @Test
    void without_a_date_the_standing_pack_is_reviewed_and_a_date_begins_the_preparation() {
        CaseId id = released();
        drive.at(BACK, LocalTime.of(9, 0));
        Walk back = back(id, null);
        assertThat(back.process()).isWaitingAt("gateway_awaitDate");
        assertThat(cases.facts(id).release()).isNull();
        invariants.hold(id);

        back.reached("timer_standingReview").done("reviewStandingPack");
        assertThat(back.process()).isWaitingAt("gateway_awaitDate");
        moves.move(id, NEXT, "test");
        drive.adopt(id);

        assertThat(back.process()).hasPassed("catch_releaseDateSet").isWaitingAt("reviewReturn");
        invariants.hold(id);
    }

    @Test
    void a_gate_slot_of_the_release_before_is_no_gate_slot_for_the_next() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.enter(id, "ngo-and-gate");
        drive.fireTimer(id, "timer_gateSlot");
        drive.done(id, "nameGateSlot");
        drive.at(RELEASED, LocalTime.of(9, 0));
        cases.released(id, clock.instant());
        drive.at(BACK, LocalTime.of(9, 0));
        back(id, new ReleaseDate(BACK.plusDays(1), ReleaseType.REMAND_COURT, Certainty.CONFIRMED));

        assertThat(drive.enter(id, "sudden-release").process())
                .variables()
                .containsEntry("gateStands", false)
                .containsEntry("bedStands", false);
    }

    @Test
    void a_notice_by_law_does_not_rest_and_is_sent_for_the_new_stay() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.enter(id, "notification-duty");
        ObligationId first = drive.open(id, "acknowledgeNotice");
        drive.at(RELEASED, LocalTime.of(9, 0));
        cases.released(id, clock.instant());
        drive.at(BACK, LocalTime.of(9, 0));
        back(id, null);

        ObligationId anew = drive.open(id, "acknowledgeNotice");
        assertThat(anew).isNotEqualTo(first);
        assertThat(drive.column(first, "(closed_at is not null)")).isEqualTo("true");
        assertThat(drive.column(anew, "(suspended_at is null and next_alarm_at is not null)"))
                .isEqualTo("true");
    }

    @Test
    void consents_that_ran_out_are_asked_for_again_and_hold_for_the_next_release() {
        CaseId id = released();
        Map<String, Object> yes = Map.of("consentScope", "ALL", "givenHow", "ORAL");
        drive.enter(id, "mapping-and-consent");
        drive.done(id, "holdIntakeTalk");
        drive.done(id, "recordConsents", yes);
        drive.at(BACK, LocalTime.of(9, 0));
        back(id, new ReleaseDate(BACK.plusDays(400), ReleaseType.SENTENCE_END, Certainty.CALCULATED));
        drive.done(id, "recordConsents", yes);

        assertThat(jdbc.sql(
                                "select count(*) from app.consent where case_id = ? and ended_at is null and expires_on is null")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .as("until 180 days after the next release")
                .isPositive();
        assertThat(jdbc.sql(
                                "select count(*) from app.consent where case_id = ? and ended_at is null and expires_on is not null")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_transfer_that_nobody_took_over_ends_with_the_release_and_the_next_one_begins_afresh() {
        CaseId id = drive.park(LONG_ENOUGH);
        transfers.decide(id, new UnitId("/prison/bergen"), MONDAY.plusDays(3), "officer");
        drive.at(RELEASED, LocalTime.of(9, 0));
        drive.enter(id, "release-day");
        drive.done(id, "recordRelease");
        assertThat(cases.facts(id).transfer()).isNull();

        drive.at(BACK, LocalTime.of(9, 0));
        back(id, NEXT);
        transfers.decide(id, new UnitId("/prison/oslo"), BACK.plusDays(3), "officer");
        assertThat(cases.facts(id).transfer().to()).isEqualTo(new UnitId("/prison/oslo"));
    }

    @Test
    void who_never_was_back_is_followed_up_as_before_and_all_who_were_told_are_told_so() {
        CaseId id = released();
        drive.enter(id, "work-and-education");
        ObligationId activity = drive.open(id, "findActivity");
        drive.at(BACK, LocalTime.of(9, 0));
        Walk back = back(id, null);
        assertThat(drive.column(activity, "next_alarm_at")).isNull();

        returns.neverBack(id, "KDI");

        assertThat(back.process())
                .hasPassed("start_returnAnnulled", "serviceTask_goOnOutside", "end_followUpGoesOn")
                .isEnded();
        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);
        assertThat(drive.column(activity, "(suspended_at is null and next_alarm_at is not null)"))
                .isEqualTo("true");
        assertThat(told(id, "neverReturned")).contains("/nav/0301");
        invariants.hold(id);
    }

    @Test
    void what_was_agreed_by_mistake_ends_with_the_return_and_what_was_agreed_before_holds_until_its_day() {
        CaseId id = released();
        drive.enter(id, "mapping-and-consent");
        drive.done(id, "holdIntakeTalk");
        drive.done(id, "recordConsents", Map.of("consentScope", "ALL", "givenHow", "ORAL"));
        List<String> before = inForce(id);
        drive.at(BACK, LocalTime.of(9, 0));
        back(id, NEXT);
        drive.done(
                id,
                "recordConsents",
                Map.of(
                        "consentScope",
                        "SOME",
                        "sharedWith",
                        List.of("NAV"),
                        "sharedAbout",
                        List.of("HOUSING", "EDUCATION"),
                        "givenHow",
                        "ORAL"));
        assertThat(inForce(id)).hasSize(2);
        consents.withdraw(id, new UnitId("/nav/0301"), LifeArea.HOUSING, clock.instant());

        returns.neverBack(id, "KDI");

        before.remove("/nav/0301 HOUSING");
        assertThat(inForce(id)).isEqualTo(before);
        assertThat(jdbc.sql("select distinct expires_on::text from app.consent where case_id = ? and ended_at is null")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly(RELEASED.plusDays(180).toString());
    }

    private List<String> inForce(CaseId id) {
        return jdbc.sql(
                        "select to_unit || ' ' || category from app.consent where case_id = ? and ended_at is null order by 1")
                .param(id.value())
                .query(String.class)
                .list();
    }

    @Test
    void what_no_token_takes_fails_loudly() {
        CaseId id = released();
        engine.getRuntimeService().deleteProcessInstance(cases.facts(id).workflowId(), "gone");
        assertThatThrownBy(() -> back(id, NEXT)).isInstanceOf(RuntimeException.class);
        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);
    }

    /** A case of which only the clock and the time after the gate run, released on its day. */
    private CaseId released() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.at(RELEASED, LocalTime.of(9, 0));
        cases.released(id, clock.instant());
        return id;
    }

    private Walk back(CaseId id, ReleaseDate next) {
        returns.back(id, new Back(new UnitId("/prison/bergen"), BACK, false, next), "KDI");
        drive.adopt(id);
        return drive.follow(id, "recall-or-return");
    }

    private List<String> told(CaseId id, String kind) {
        return jdbc.sql("select to_unit from app.notice where case_id = ? and kind = ?")
                .params(id.value(), kind)
                .query(String.class)
                .list();
    }
}
