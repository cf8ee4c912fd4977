package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.Status;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.meeting.Meetings;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.Returns;
import no.throughgate.obligation.Transfers;
import no.throughgate.obligation.UnitClosures;
import no.throughgate.support.Walk;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("release-coordination")
class ReleaseCoordinationProcessTest extends ProcessTest {

    private static final Map<String, Object> HOPEFUL = Map.ofEntries(
            Map.entry("housingNeed", "NEEDS_HOME"),
            Map.entry("homeDecision", "GRANTED"),
            Map.entry("papersMissing", true),
            Map.entry("transitionForm", "EM"),
            Map.entry("transitionDecision", "GRANTED"),
            Map.entry("servingPlace", "HOME"),
            Map.entry("servingOutcome", "COMPLETED"),
            Map.entry("paroleDecision", "DENIED"),
            Map.entry("homePromise", "DENIED"),
            Map.entry("schoolWanted", true),
            Map.entry("healthNeed", true),
            Map.entry("onMedicine", true),
            Map.entry("overdoseRisk", true),
            Map.entry("ngoWanted", true),
            Map.entry("redLines", "NONE"),
            Map.entry("metAtGate", "MET"),
            Map.entry("personReached", true),
            Map.entry("closeOutcome", "CLOSED"));

    @Autowired
    Cases cases;

    @Autowired
    DateMoves moves;

    @Autowired
    Transfers transfers;

    @Autowired
    UnitClosures closures;

    @Autowired
    Directory directory;

    @Autowired
    Returns returns;

    @Autowired
    MovableClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void when_everybody_does_their_part_a_release_runs_from_intake_to_closure() {
        CaseId id = drive.open(170);
        ProcessInstance root = root(id);
        assertThat(root)
                .isWaitingAt("call_notificationDuty", "call_mappingAndConsent", "call_housing", "call_incomeAndNav")
                .isWaitingAt("call_healthContinuity", "call_ngoAndGate", "call_releaseReadiness", "timer_nextAlarm");

        drive.everybodyDoesTheirPart(id, HOPEFUL);

        assertThat(root)
                .hasPassed("end_noticesSettled", "end_mappingSettled", "end_housingSettled", "end_incomeSettled")
                .hasPassed(
                        "end_healthSettled",
                        "end_gateSettled",
                        "end_identitySettled",
                        "end_workSettled",
                        "end_paroleSettled",
                        "end_transitionSettled",
                        "end_releaseDaySettled",
                        "end_firstWeekSettled")
                .hasPassedInOrder(
                        "call_releaseReadiness", "subProcess_afterTheGate", "serviceTask_closeCase", "end_caseClosed")
                .hasNotPassed("start_handoverMissed")
                .isEnded();
        assertThat(cases.facts(id).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void in_a_silent_world_every_duty_climbs_the_whole_ladder_and_the_case_stays_open() {
        CaseId id = drive.open(20);

        drive.untilDay(id, MONDAY.plusDays(20 + 240), LocalTime.NOON);

        assertThat(drive.activeNodes(id))
                .contains("reviewStatus180")
                .doesNotContain("createFallback", "decideAsLeaderPair");
        assertThat(drive.openKinds(id)).contains("decideAsCountyGovernor");
        assertThat(obligations(id, "level >= 3 and containment is null"))
                .as("missed and contained by nobody")
                .isEmpty();
        assertThat(obligations(id, "containment = 'LADDER'"))
                .as("misses on the ladder, each with one fallback asked for")
                .hasSameElementsAs(fallbacks(id))
                .hasSameSizeAs(fallbacks(id));
    }

    private List<Long> obligations(CaseId id, String which) {
        return jdbc.sql(
                        "select obligation_id from app.obligation where case_id = :case and ladder <> 'CONTAINMENT' and "
                                + which)
                .param("case", id.value())
                .query(Long.class)
                .list();
    }

    private List<Long> fallbacks(CaseId id) {
        return jdbc.sql(
                        "select contains_obligation from app.obligation where case_id = :case and kind = 'createFallback'")
                .param("case", id.value())
                .query(Long.class)
                .list();
    }

    @Test
    void a_release_tomorrow_is_prepared_in_hours_instead_of_tracks_and_runs_to_closure_too() {
        CaseId id = drive.open(1);
        ProcessInstance root = root(id);
        assertThat(root).isWaitingAt("call_suddenRelease").hasNotPassed("gateway_startPreparation");

        drive.everybodyDoesTheirPart(id, HOPEFUL);

        assertThat(root)
                .hasPassed("end_suddenSettled", "timer_releaseInHours", "end_firstWeekSettled", "end_caseClosed")
                .isEnded();
    }

    @Test
    void without_a_release_date_the_pack_is_reviewed_every_four_weeks() {
        CaseId id = drive.open(null);
        ProcessInstance root = root(id);
        assertThat(root).isWaitingAt("gateway_awaitDate").hasNotPassed("gateway_startPreparation");

        drive.fireTimer(id, "timer_standingReview");
        assertThat(root).isWaitingAt("reviewStandingPack");

        drive.done(id, "reviewStandingPack");
        assertThat(root).isWaitingAt("gateway_awaitDate");
    }

    @Test
    void a_date_found_at_the_review_starts_the_preparation() {
        CaseId id = drive.open(null);
        drive.fireTimer(id, "timer_standingReview");

        drive.done(id, "reviewStandingPack", date(MONDAY.plusDays(120)));

        assertThat(root(id))
                .isWaitingAt("call_housing", "call_releaseReadiness")
                .isNotWaitingAt("gateway_awaitDate");
    }

    @Test
    void a_date_recorded_while_waiting_starts_the_preparation() {
        CaseId id = drive.open(null);

        drive.done(id, "recordReleaseDate", date(MONDAY.plusDays(120)));

        assertThat(root(id))
                .hasPassed("catch_releaseDateSet")
                .isWaitingAt("call_housing", "call_releaseReadiness", "call_dateChange")
                .isNotWaitingAt("gateway_awaitDate");
    }

    @Test
    void a_missed_handover_is_contained_beside_the_work() {
        Walk notices = drive.walk("notification-duty", LONG_ENOUGH).missed("acknowledgeNotice");
        ProcessInstance root = root(notices.caseId());
        assertThat(root).isWaitingAt("call_notificationDuty", "call_escalation", "timer_nextAlarm");

        notices.done("createFallback");

        assertThat(root)
                .hasPassed("end_missContained")
                .isWaitingAt("call_notificationDuty")
                .isNotWaitingAt("call_escalation");
    }

    @Test
    void a_raised_hand_is_answered_beside_the_work() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.raiseHand(id, Optional.empty());
        assertThat(root(id)).isWaitingAt("call_raisedHand", "timer_nextAlarm");

        drive.done(id, "createFallback");

        assertThat(root(id)).hasPassed("end_handAnswered").isWaitingAtExactly("timer_nextAlarm");
    }

    @Test
    void what_the_person_declines_is_offered_again_beside_the_work() {
        Walk company = drive.walk("ngo-and-gate", LONG_ENOUGH).done("offerNgo", Map.of("ngoWanted", false));
        CaseId id = company.caseId();
        assertThat(root(id)).isWaitingAt("call_doorStaysOpen", "call_ngoAndGate", "timer_nextAlarm");

        drive.fireTimer(id, "timer_askAgain");
        drive.done(id, "offerNgoAgain", Map.of("reofferAnswer", "NEVER"));

        assertThat(root(id)).hasPassed("end_doorSettled").isNotWaitingAt("call_doorStaysOpen");
    }

    @Test
    void a_unit_that_closes_down_is_taken_up_beside_the_work() {
        Walk income = drive.walk("income-and-nav", LONG_ENOUGH);

        closures.close(new UnitId("/nav/0301"), "test");
        try {
            drive.runDueJobs();
        } finally {
            jdbc.sql("update app.unit set active = true where not active").update();
            directory.refresh();
        }

        assertThat(root(income.caseId()))
                .hasPassed("end_workReassigned")
                .isWaitingAtExactly("call_incomeAndNav", "timer_nextAlarm");
    }

    @Test
    void a_moved_date_is_told_beside_the_work() {
        CaseId id = drive.park(LONG_ENOUGH);
        moves.move(id, on(MONDAY.plusDays(150)), "test");
        assertThat(root(id)).isWaitingAt("call_dateChange", "timer_nextAlarm");

        drive.done(id, "acknowledgeNewDate");

        assertThat(root(id)).hasPassed("end_changeTold").isWaitingAtExactly("timer_nextAlarm");
    }

    @Test
    void a_release_that_moves_away_in_the_last_fortnight_is_prepared_anew() {
        Walk first = drive.walk("release-readiness", LONG_ENOUGH).reached("timer_readiness14");
        ObligationId check = first.open("checkReadiness14");

        moves.move(first.caseId(), on(MONDAY.plusDays(LONG_ENOUGH + 60)), "test");

        assertThat(root(first.caseId())).hasPassed("moved_releaseReadiness");
        assertThat(first.process()).isEnded();
        assertThat(drive.state(check)).isEqualTo("WITHDRAWN");
        Walk second = first.follow("release-readiness");
        assertThat(second.process())
                .isWaitingAtExactly("timer_readiness14", "handOverCoordination", "checkVictimNotice");
        assertThat(drive.dueDay(first.caseId(), "timer_readiness14")).isEqualTo(MONDAY.plusDays(LONG_ENOUGH + 60 - 14));
    }

    @Test
    void a_release_called_off_at_the_gate_is_prepared_anew() {
        Walk day = drive.walkFromRelease("release-day", LONG_ENOUGH);
        ObligationId record = day.open("recordRelease");

        moves.move(day.caseId(), on(MONDAY.plusDays(LONG_ENOUGH + 30)), "test");

        assertThat(root(day.caseId())).hasPassed("moved_afterTheGate").isWaitingAt("call_releaseReadiness");
        assertThat(day.process()).isEnded();
        assertThat(drive.state(record)).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_sudden_release_that_is_called_off_becomes_a_preparation_with_time() {
        CaseId id = drive.open(2);
        assertThat(drive.instance(id, "release-coordination"))
                .isWaitingAt("call_suddenRelease", "gateway_awaitRelease")
                .hasNotPassed("gateway_startPreparation");
        ObligationId bed = drive.open(id, "askAboutTonight");

        moves.move(id, on(MONDAY.plusDays(60)), "test");
        drive.runOn(id);

        assertThat(drive.instance(id, "release-coordination"))
                .hasPassed("moved_suddenRelease", "end_suddenCalledOff", "catch_releaseMovedAway")
                .isWaitingAt("call_housing", "call_releaseReadiness");
        assertThat(drive.state(bed)).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_was_missed_in_a_stay_registered_by_mistake_is_nobodys_failure() {
        CaseId id = drive.open(200);
        drive.missed(id, "holdIntakeTalk");
        clock.moveTo(clock.instant().plusSeconds(1));

        cases.annul(id, "wrong person");

        assertThat(jdbc.sql("""
                        select distinct o.state || case when o.level >= 3 then ' MISSED' else '' end
                        from app.obligation o join app.release_case c on c.case_id = o.case_id and c.closed_at = o.closed_at where o.case_id = ?
                        """).param(id.value()).query(String.class).list())
                .containsExactlyInAnyOrder("WITHDRAWN", "WITHDRAWN MISSED");
    }

    @Test
    void a_stay_registered_by_mistake_ends_everything_and_all_who_were_told_are_told_so() {
        CaseId id = drive.open(170);
        ProcessInstance root = root(id);
        drive.raiseHand(id, Optional.empty());
        List<String> told = receivers(id, "statutory");
        assertThat(told).isNotEmpty();

        cases.annul(id, "wrong person");

        assertThat(root)
                .hasPassed("serviceTask_withdrawCase", "end_caseWithdrawn")
                .isEnded();
        assertThat(drive.openKinds(id)).isEmpty();
        assertThat(jdbc.sql("select distinct state from app.obligation where case_id = :case")
                        .param("case", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("WITHDRAWN");
        assertThat(cases.facts(id).status()).isEqualTo(Status.ANNULLED);
        assertThat(receivers(id, "kind = 'correction'")).containsAll(told);
    }

    private List<String> receivers(CaseId id, String which) {
        return jdbc.sql("select distinct to_unit from app.notice where case_id = :case and " + which)
                .param("case", id.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_person_who_is_moved_to_another_prison_keeps_the_case_and_the_next_prison_takes_it_over() {
        CaseId id = drive.open(170);

        transfers.decide(id, new UnitId("/prison/bergen"), MONDAY.plusDays(3), "test");
        assertThat(root(id)).isWaitingAt("call_prisonTransfer");
        drive.done(id, "sendTransferPackage", "acceptTransfer");

        assertThat(root(id)).hasPassed("end_transferSettled").isWaitingAt("call_housing", "call_releaseReadiness");
        assertThat(cases.facts(id).prison()).isEqualTo(new UnitId("/prison/bergen"));
    }

    @Test
    void a_person_who_comes_back_goes_on_with_the_same_case_until_the_next_release() {
        CaseId id = drive.park(170);
        drive.at(MONDAY.plusDays(170), LocalTime.of(9, 0));
        cases.released(id, clock.instant());
        LocalDate back = MONDAY.plusDays(190);
        drive.at(back, LocalTime.of(9, 0));
        var next = new ReleaseDate(back.plusDays(60), ReleaseType.SENTENCE_END, Certainty.CALCULATED);

        returns.back(id, new Returns.Back(new UnitId("/prison/oslo"), back, false, next), "KDI");
        assertThat(root(id)).isWaitingAt("call_recallOrReturn");
        drive.done(id, "reviewReturn", answer("homeKept", true));
        drive.done(id, "acknowledgeNotice", "acknowledgeDates");
        drive.done(id, "recordConsents", Map.of("consentScope", "ALL", "givenHow", "ORAL"));
        drive.at(back.plusDays(60), LocalTime.of(9, 0));
        drive.enter(id, "release-day");
        drive.done(id, "recordRelease");

        assertThat(root(id)).hasPassed("end_returnSettled");
        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);
    }

    @Test
    void a_date_that_comes_during_the_review_ends_it_and_begins_the_preparation() {
        CaseId id = drive.open(null);
        drive.fireTimer(id, "timer_standingReview");
        var review = drive.open(id, "reviewStandingPack");

        moves.move(id, new ReleaseDate(MONDAY.plusDays(90), ReleaseType.SENTENCE_END, Certainty.CALCULATED), "test");
        drive.adopt(id);

        assertThat(drive.state(review)).isEqualTo("WITHDRAWN");
        assertThat(root(id)).hasPassed("moved_reviewStandingPack").isWaitingAt("call_housing", "call_releaseReadiness");
    }

    @Test
    void for_the_next_release_gate_money_and_health_are_prepared_anew() {
        CaseId id = drive.open(22);
        drive.untilDay(id, MONDAY.plusDays(22), LocalTime.of(10, 0));
        drive.done(id, "recordRelease");
        LocalDate back = MONDAY.plusDays(42);
        drive.untilDay(id, back, LocalTime.of(9, 0));
        var next = new ReleaseDate(back.plusDays(60), ReleaseType.SENTENCE_END, Certainty.CALCULATED);

        returns.back(id, new Returns.Back(new UnitId("/prison/bergen"), back, false, next), "KDI");
        drive.adopt(id);

        assertThat(root(id))
                .hasPassed("gateway_startAgain")
                .isWaitingAt("call_ngoAndGate", "call_incomeAndNav", "call_healthContinuity", "call_releaseReadiness");
        drive.untilDay(id, back.plusDays(51), LocalTime.of(9, 0));
        assertThat(asked(id, back))
                .contains("nameGateSlot", "setFirstPayment", "reviewHealthNeed", "acknowledgeNotice");
        assertThat(asked(id, back)).doesNotHaveDuplicates();
    }

    /** What was asked since this day, and is nobody's second try. */
    private List<String> asked(CaseId id, LocalDate since) {
        return jdbc.sql("""
                        select kind from app.obligation where case_id = ? and offered_at::date >= ? and refusals = 0 and contains_obligation is null
                          and closed_at is null
                        """).params(id.value(), since).query(String.class).list();
    }

    private ProcessInstance root(CaseId id) {
        return drive.instance(id, "release-coordination");
    }

    private static Map<String, Object> date(LocalDate day) {
        return Map.of("releaseDate", day.toString(), "releaseType", "SENTENCE_END", "releaseCertainty", "DECIDED");
    }

    private static ReleaseDate on(LocalDate day) {
        return new ReleaseDate(day, ReleaseType.SENTENCE_END, Certainty.DECIDED);
    }

    @Test
    void a_person_who_goes_to_another_municipality_after_all_is_asked_for_there_and_everything_else_goes_on() {
        CaseId id = drive.open(60);
        drive.done(id, "determineMunicipality", answer("municipality", "0301"));

        cases.setMunicipalityAfter(id, "3201");

        assertThat(root(id)).isWaitingAt("call_responsibleMunicipality", "call_housing", "call_releaseReadiness");
        drive.done(id, "determineMunicipality", answer("municipality", "3201"));
        assertThat(root(id)).hasPassed("end_municipalitySettled").isWaitingAt("call_housing", "call_releaseReadiness");
    }

    @Test
    void a_promised_home_that_is_bound_leads_to_the_keys(@Autowired ObligationProcess process) {
        CaseId id = drive.park(LONG_ENOUGH);

        process.homeBound(id);
        drive.done(id, "arrangeMoveIn", "applyHousingBenefit");

        assertThat(drive.instance(id, "release-coordination")).hasPassed("end_homeReady");
    }

    @Test
    void a_meeting_that_somebody_calls_runs_beside_everything_else() {
        CaseId id = drive.open(LONG_ENOUGH);

        meetings.call(
                id,
                new Actor(new UserId("kari"), Set.of(new UnitId("/prison/oslo/coordinator")), Set.of("coordinator")));
        assertThat(drive.openKinds(id)).contains("callMeeting", "holdIntakeTalk");
        drive.done(id, "callMeeting", "holdExtraMeeting", "recordDecisions");

        assertThat(drive.instance(id, "release-coordination"))
                .hasPassed("end_meetingSettled")
                .isWaitingAt("timer_nextAlarm");
    }
}
