package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.meeting.Meeting;
import no.throughgate.meeting.Meetings;
import no.throughgate.obligation.AgreedWords;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.planning.DueReason;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("responsibility-group-meeting")
class ResponsibilityGroupMeetingProcessTest extends ProcessTest {

    private static final Actor COORDINATOR =
            new Actor(new UserId("kari"), Set.of(new UnitId("/prison/oslo/coordinator")), Set.of("coordinator"));

    private static final Actor MUNICIPALITY = new Actor(
            new UserId("mona"), Set.of(new UnitId("/municipality/0301/coordination")), Set.of("municipal-coordinator"));

    private static final LocalDate MEETING_DAY = LocalDate.of(2026, 4, 14);
    private static final LocalDate AGREED_DAY = LocalDate.of(2026, 5, 4);

    private static final Map<String, Object> CALL = Map.of(
            "meetOn", MEETING_DAY,
            "startsAt", "10:00",
            "minutes", 90,
            "place", "Møterom 2",
            "personInvited", "PAPER");

    private static final Map<String, Object> HELD = Map.of(
            "heldOn", MEETING_DAY, "heldHow", "VIDEO", "present", List.of("PERSON", "NAV"), "minutesReference", "M-1");

    private static final Map<String, Object> DECISION = Map.of(
            "minutesReference",
            "M-1",
            "decidedUnit",
            "NAV",
            "decision",
            "Søke om depositum",
            "decisionDue",
            AGREED_DAY);

    @Autowired
    Meetings meetings;

    @Autowired
    AgreedWords words;

    @Autowired
    DateMoves moves;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_group_is_called_meets_and_what_it_decides_is_owed_by_the_unit_it_names_on_the_day_it_names() {
        Walk meeting = first();
        assertThat(meeting.process()).isWaitingAtExactly("callMeeting");
        meeting.done("callMeeting", CALL);
        assertThat(meeting.process()).isWaitingAtExactly("holdFirstMeeting");
        assertThat(invited(meeting)).contains("/municipality/0301/coordination", "/prison/oslo");
        assertThat(told(meeting))
                .contains("/municipality/0301/coordination")
                .doesNotContain("/prison/oslo/coordinator");

        meeting.done("holdFirstMeeting", HELD).done("recordDecisions", DECISION);

        assertThat(meeting.process()).isWaitingAt("carryOutDecision");
        ObligationId decision = meeting.open("carryOutDecision");
        assertThat(drive.state(decision)).isEqualTo("OFFERED");
        assertThat(drive.column(decision, "receiver_unit")).isEqualTo("/nav/0301");
        assertThat(drive.column(decision, "capability")).isEqualTo("nav-staff");
        assertThat(drive.column(decision, "accountable_unit")).isEqualTo("/prison/oslo/coordinator");
        assertThat(drive.column(decision, "life_area")).isEqualTo("INCOME_AND_DEBT");
        assertThat(dueDay(decision)).isEqualTo(AGREED_DAY.toString());
        assertThat(DueReason.parse(drive.column(decision, "due_reason")).limit())
                .isEqualTo(DueReason.Limit.NAMED);
        assertThat(words.of(decision)).isEqualTo("Søke om depositum");

        meeting.done("carryOutDecision");

        assertThat(meeting.process()).hasPassed("end_decisionsCarriedOut").isEnded();
        Meeting held = meetings.of(meeting.caseId(), COORDINATOR).get(0);
        assertThat(held.personPresent()).isTrue();
        assertThat(held.ngoPresent()).isFalse();
        assertThat(held.decisions()).extracting(Meeting.Decision::state).containsExactly("DONE");
    }

    @Test
    void a_decision_that_nobody_carries_out_climbs_like_any_other_obligation() {
        Walk meeting = decided();
        ObligationId decision = meeting.open("carryOutDecision");

        meeting.missed("carryOutDecision");
        assertThat(drive.openKinds(meeting.caseId())).contains("createFallback");
        drive.done(meeting.caseId(), "createFallback");

        assertThat(drive.state(decision)).isEqualTo("EXPIRED");
        ObligationId contained = meeting.open("carryOutDecision");
        assertThat(drive.column(contained, "accountable_unit")).isEqualTo("/prison/oslo/coordinator");
        assertThat(words.of(contained)).isEqualTo("Søke om depositum");
    }

    @Test
    void a_unit_that_says_no_to_a_decision_leaves_it_with_the_coordinator_for_the_same_day() {
        Walk meeting = decided().refused("carryOutDecision", RefusalCode.NO_CAPACITY);

        ObligationId held = meeting.open("carryOutDecision");
        assertThat(drive.column(held, "accountable_unit")).isEqualTo("/prison/oslo/coordinator");
        assertThat(dueDay(held)).isEqualTo(AGREED_DAY.toString());
        assertThat(meeting.process()).isWaitingAt("carryOutDecision");
    }

    @Test
    void a_moved_release_date_leaves_an_agreed_day_where_it_is() {
        Walk meeting = decided();

        moves.move(
                meeting.caseId(),
                new ReleaseDate(AGREED_DAY.minusDays(10), ReleaseType.SENTENCE_END, Certainty.DECIDED),
                "test");

        assertThat(dueDay(meeting.open("carryOutDecision"))).isEqualTo(AGREED_DAY.toString());
    }

    @Test
    void each_of_several_decisions_has_its_own_owner_and_day() {
        Walk meeting = first().done("callMeeting", CALL).done("holdFirstMeeting", HELD);
        CaseId caseId = meeting.caseId();
        long id = meetings.of(caseId, COORDINATOR).get(0).id();
        meetings.decide(caseId, id, Agency.MUNICIPALITY, "Ringe tante", AGREED_DAY.plusDays(1), COORDINATOR);
        Actor other = new Actor(new UserId("per"), Set.of(new UnitId("/nav/0301")), Set.of("nav-staff"));
        assertThatThrownBy(() -> meetings.decide(caseId, id, Agency.NAV, "Noe annet", AGREED_DAY, other))
                .isInstanceOf(Problem.class);

        meeting.done("recordDecisions", DECISION);

        assertThat(jdbc.sql("""
                        select receiver_unit || ' ' || (due_at at time zone 'Europe/Oslo')::date from app.obligation
                        where case_id = :case and kind = 'carryOutDecision' order by receiver_unit
                        """)
                        .param("case", caseId.value())
                        .query(String.class)
                        .list())
                .containsExactly("/municipality/0301/coordination 2026-05-05", "/nav/0301 2026-05-04");
        meeting.done("carryOutDecision").done("carryOutDecision");
        assertThat(meeting.process()).isEnded();
    }

    @Test
    void half_a_decision_is_none() {
        Walk meeting = first().done("callMeeting", CALL).done("holdFirstMeeting", HELD);

        assertThatThrownBy(() -> meeting.done("recordDecisions", Map.of("decision", "Noen må ringe")))
                .isInstanceOfSatisfying(
                        WrongAnswer.class, wrong -> assertThat(wrong.field()).isEqualTo("decidedUnit"));
    }

    @Test
    void a_group_that_does_not_meet_in_time_is_asked_in_writing() {
        Walk meeting = first().done("callMeeting", CALL);
        assertThat(dueDay(meeting.open("holdFirstMeeting")))
                .as("90 days before release, later than the day it was called for")
                .isEqualTo(MONDAY.plusDays(LONG_ENOUGH - 90).toString());

        meeting.missed("holdFirstMeeting");
        assertThat(meeting.process()).isWaitingAtExactly("runWrittenRound");
        meeting.done("runWrittenRound", Map.of("heldOn", MEETING_DAY, "present", List.of("PERSON", "NGO")))
                .done("recordDecisions");

        assertThat(meeting.process()).isEnded();
        Meeting asked = meetings.of(meeting.caseId(), COORDINATOR).get(0);
        assertThat(asked.heardHow()).isEqualTo("WRITTEN");
        assertThat(asked.ngoPresent()).isTrue();
    }

    @Test
    void a_short_sentence_has_time_for_one_joint_call_without_invitations() {
        Walk mapping = drive.walk("mapping-and-consent", 20)
                .done("holdIntakeTalk", "recordConsents", "makeOnePagePlan", "recordAgreement");

        assertThat(mapping.follow("responsibility-group-meeting").process()).isWaitingAtExactly("holdFirstMeeting");
        assertThat(invited(mapping)).isEmpty();
    }

    @Test
    void the_third_group_meets_outside_or_is_asked_in_writing() {
        Walk meeting = drive.walkFromRelease("follow-up", LONG_ENOUGH)
                .reached("timer_day14")
                .follow("responsibility-group-meeting")
                .done("callMeeting");
        assertThat(meeting.process()).isWaitingAtExactly("holdThirdMeeting");

        meeting.missed("holdThirdMeeting");

        assertThat(meeting.process()).isWaitingAtExactly("runWrittenRound");
    }

    @Test
    void after_a_short_sentence_there_is_no_third_group() {
        Walk after = drive.walkFromRelease("follow-up", 20).reached("timer_day14");

        assertThat(after.process()).hasPassed("end_thirdMeetingHeld");
        assertThat(jdbc.sql("select kind from app.dropped_step where case_id = :case")
                        .param("case", after.caseId().value())
                        .query(String.class)
                        .list())
                .contains("holdThirdMeeting");
    }

    @Test
    void whoever_needs_it_calls_an_extra_meeting_but_one_at_a_time() {
        CaseId id = drive.park(LONG_ENOUGH);
        assertThatThrownBy(() -> meetings.call(
                        id, new Actor(new UserId("per"), Set.of(new UnitId("/nav/0301")), Set.of("nav-staff"))))
                .isInstanceOf(Problem.class);

        meetings.call(id, COORDINATOR);

        assertThat(meetings.mayCall(id, COORDINATOR)).isFalse();
        assertThatThrownBy(() -> meetings.call(id, COORDINATOR)).isInstanceOf(Problem.class);
        Walk meeting = drive.follow(id, "responsibility-group-meeting").done("callMeeting");
        assertThat(meeting.process()).isWaitingAtExactly("holdExtraMeeting");
        meeting.missed("holdExtraMeeting").done("runWrittenRound").done("recordDecisions");
        assertThat(meeting.process()).isEnded();
        assertThat(meetings.mayCall(id, COORDINATOR)).isTrue();
    }

    @Test
    void an_extra_meeting_is_held_like_the_others() {
        CaseId id = drive.park(LONG_ENOUGH);
        meetings.call(id, COORDINATOR);

        Walk meeting = drive.follow(id, "responsibility-group-meeting")
                .done("callMeeting", CALL)
                .done("holdExtraMeeting", HELD)
                .done("recordDecisions");

        assertThat(meeting.process()).isEnded();
    }

    @Test
    void the_second_group_is_asked_for_by_whoever_takes_the_coordination_over_and_meets_like_the_others() {
        Walk readiness = drive.walk("release-readiness", LONG_ENOUGH);
        CaseId id = readiness.caseId();
        assertThat(drive.column(readiness.open("handOverCoordination"), "receiver_unit"))
                .isEqualTo("/municipality/0301/coordination");

        meetings.call(id, MUNICIPALITY);
        Walk meeting = drive.follow(id, "responsibility-group-meeting")
                .done("callMeeting", CALL)
                .done("holdExtraMeeting", HELD)
                .done("recordDecisions", DECISION);
        readiness.done("handOverCoordination");

        assertThat(invited(meeting)).contains("/municipality/0301/coordination", "/prison/oslo/coordinator");
        Meeting second = meetings.of(id, MUNICIPALITY).get(0);
        assertThat(second.appointment()).isPresent();
        assertThat(second.personPresent()).isTrue();
        assertThat(drive.column(meeting.open("carryOutDecision"), "receiver_unit"))
                .isEqualTo("/nav/0301");
    }

    private Walk decided() {
        return first().done("callMeeting", CALL).done("holdFirstMeeting", HELD).done("recordDecisions", DECISION);
    }

    private Walk first() {
        return drive.walk("mapping-and-consent", LONG_ENOUGH)
                .done("holdIntakeTalk", "recordConsents", "offerMapping", "makePlan", "recordAgreement")
                .follow("responsibility-group-meeting");
    }

    private String dueDay(ObligationId id) {
        return drive.column(id, "(due_at at time zone 'Europe/Oslo')::date");
    }

    private List<String> invited(Walk meeting) {
        return jdbc.sql("""
                        select t.unit from app.appointment_party t join app.appointment p using (appointment_id) where p.case_id = :case
                        """)
                .param("case", meeting.caseId().value())
                .query(String.class)
                .list();
    }

    private List<String> told(Walk meeting) {
        return jdbc.sql("select to_unit from app.notice where case_id = :case and kind = 'meeting'")
                .param("case", meeting.caseId().value())
                .query(String.class)
                .list();
    }
}
