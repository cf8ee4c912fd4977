package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Optional;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raised;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("escalation")
class EscalationProcessTest extends ProcessTest {

    @Autowired
    Challenges challenges;

    @Autowired
    CleanSlate slate;

    @Test
    void the_coordinator_contains_a_miss_with_a_fallback() {
        Walk notices = missedNotice();
        ObligationId miss = notices.open("acknowledgeNotice");
        Walk escalation = notices.follow("escalation");
        assertThat(escalation.process())
                .isWaitingAtExactly("createFallback")
                .variables()
                .containsEntry("obligationId", miss.value());
        assertThat(drive.column(escalation.open("createFallback"), "contains_obligation"))
                .isEqualTo("" + miss.value());

        escalation.done("createFallback");

        assertThat(escalation.process()).hasPassed("end_contained").isEnded();
        assertThat(drive.state(miss)).as("the offer nobody took").isEqualTo("EXPIRED");
        assertThat(drive.column(notices.open("acknowledgeNotice"), "accountable_unit"))
                .as("who holds the duty now")
                .isEqualTo("/prison/oslo/coordinator");
    }

    @Test
    void what_the_coordinator_does_not_contain_is_the_leader_pairs() {
        Walk notices = missedNotice();
        Walk escalation = notices.follow("escalation").missed("createFallback");
        assertThat(escalation.process()).isWaitingAtExactly("decideAsLeaderPair");
        assertThat(drive.column(notices.open("acknowledgeNotice"), "level")).isEqualTo("4");

        escalation.done("decideAsLeaderPair");

        assertThat(escalation.process()).hasPassed("end_leadersDecided").isEnded();
    }

    @Test
    void what_the_leaders_do_not_decide_is_the_county_governors() {
        Walk notices = missedNotice();
        Walk escalation = notices.follow("escalation").missed("createFallback").missed("decideAsLeaderPair");
        assertThat(escalation.process()).isWaitingAtExactly("decideAsCountyGovernor");
        assertThat(drive.column(notices.open("acknowledgeNotice"), "level")).isEqualTo("5");

        escalation.done("decideAsCountyGovernor");

        assertThat(escalation.process()).hasPassed("end_governorDecided").isEnded();
    }

    @Test
    void the_county_governors_silence_is_on_record_and_starts_no_second_ladder() {
        Walk notices = missedNotice();
        Walk escalation = notices.follow("escalation")
                .missed("createFallback")
                .missed("decideAsLeaderPair")
                .missed("decideAsCountyGovernor");

        assertThat(escalation.process()).hasPassed("end_silenceRecorded").isWaitingAtExactly("decideAsCountyGovernor");
        assertThat(drive.openKinds(notices.caseId())).containsExactly("acknowledgeNotice", "decideAsCountyGovernor");
    }

    @Test
    void a_duty_done_after_all_needs_no_fallback() {
        Walk notices = missedNotice();
        Walk escalation = notices.follow("escalation");
        ObligationId fallback = escalation.open("createFallback");

        notices.done("acknowledgeNotice");

        assertThat(escalation.process()).hasPassed("end_doneAfterAll").isEnded();
        assertThat(drive.state(fallback)).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_duty_done_after_all_ends_only_its_own_ladder() {
        Walk notices = missedNotice();
        CaseId id = notices.caseId();
        drive.raiseHand(id, Optional.empty());
        assertThat(drive.openKinds(id)).containsExactly("acknowledgeNotice", "createFallback", "createFallback");

        notices.done("acknowledgeNotice");

        assertThat(drive.openKinds(id)).containsExactly("createFallback");
    }

    @Test
    void a_hand_raised_for_the_case_as_a_whole_climbs_without_any_obligation() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.raiseHand(id, Optional.empty());
        Walk escalation = drive.follow(id, "escalation");
        assertThat(drive.column(escalation.open("createFallback"), "(contains_obligation is null)"))
                .isEqualTo("true");

        escalation.missed("createFallback").missed("decideAsLeaderPair").missed("decideAsCountyGovernor");

        assertThat(escalation.process()).hasPassed("end_silenceRecorded").isWaitingAtExactly("decideAsCountyGovernor");
    }

    @Test
    void a_hand_raised_for_an_obligation_is_contained_at_once_and_its_own_alarms_end() {
        Walk notices = drive.walk("notification-duty", LONG_ENOUGH);
        ObligationId doubted = notices.open("acknowledgeNotice");

        drive.raiseHand(notices.caseId(), Optional.of(doubted));

        assertThat(drive.column(notices.open("createFallback"), "contains_obligation"))
                .isEqualTo("" + doubted.value());
        assertThat(drive.column(doubted, "(level = 3 and next_alarm_at is null)"))
                .isEqualTo("true");
    }

    @Test
    void a_duty_accepted_after_its_miss_stays_contained_until_it_is_done() {
        Walk notices = missedNotice();
        Walk escalation = notices.follow("escalation");

        drive.accept(notices.caseId(), "acknowledgeNotice");

        assertThat(drive.column(notices.open("acknowledgeNotice"), "(level = 3 and next_alarm_at is null)"))
                .isEqualTo("true");
        assertThat(escalation.process()).isWaitingAtExactly("createFallback");
    }

    @Test
    void a_miss_in_a_matter_of_the_system_is_the_directorates_at_once() {
        Walk escalation = missedGrouping();
        assertThat(escalation.process()).isWaitingAtExactly("decideAsDirectorate");
        assertThat(drive.openKinds(escalation.caseId())).containsExactly("decideAsDirectorate", "groupChallenge");
        assertThat(drive.column(escalation.open("groupChallenge"), "level")).isEqualTo("5");

        escalation.done("decideAsDirectorate");

        assertThat(escalation.process()).hasPassed("end_directorateDecided").isEnded();
    }

    @Test
    void the_directorates_silence_is_on_record_and_the_duty_stays_open() {
        Walk escalation = missedGrouping().missed("decideAsDirectorate");

        assertThat(escalation.process()).hasPassed("end_directorateSilent").isWaitingAtExactly("decideAsDirectorate");
        assertThat(drive.openKinds(escalation.caseId())).containsExactly("decideAsDirectorate", "groupChallenge");
    }

    private Walk missedGrouping() {
        CaseId id = challenges.raise(Raised.by("/prison/oslo"), Raised.somebody("/prison/oslo", "prison-staff"));
        drive.missed(id, "groupChallenge");
        return drive.follow(id, "escalation");
    }

    @AfterEach
    void forget_the_challenges() {
        slate.wipe();
    }

    private Walk missedNotice() {
        return drive.walk("notification-duty", LONG_ENOUGH)
                .done("acknowledgeDates")
                .missed("acknowledgeNotice");
    }
}
