package no.throughgate.process;

import static no.throughgate.obligation.RefusalCode.WRONG_MUNICIPALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Refusal;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

@CoversModel("mapping-and-consent")
class MappingAndConsentProcessTest extends ProcessTest {

    @Test
    void five_things_begin_on_the_first_day_and_the_talk_leads_to_a_plan() {
        Walk mapping = drive.walk("mapping-and-consent", LONG_ENOUGH);
        assertThat(mapping.process())
                .isWaitingAtExactly(
                        "call_responsibleMunicipality",
                        "requestPlanCoordinator",
                        "holdIntakeTalk",
                        "recordReleaseDate",
                        "keepWhatWorks");

        mapping.done("determineMunicipality", "requestPlanCoordinator", "recordReleaseDate", "keepWhatWorks")
                .done(
                        "holdIntakeTalk",
                        "recordConsents",
                        "offerMapping",
                        "makePlan",
                        "recordAgreement",
                        "callMeeting",
                        "holdFirstMeeting",
                        "recordDecisions");

        assertThat(mapping.process())
                .hasPassed(
                        "end_municipalitySettled",
                        "end_planCoordinatorNamed",
                        "end_releaseDateRecorded",
                        "end_kept",
                        "end_personAgrees",
                        "end_planAgreed")
                .isEnded();
    }

    @Test
    void an_intake_talk_that_the_prison_does_not_hold_is_taken_over_by_the_coordinator() {
        Walk mapping = drive.walk("mapping-and-consent", LONG_ENOUGH).missed("holdIntakeTalk");
        assertThat(mapping.process()).isWaitingAt("takeOverIntakeTalk").isNotWaitingAt("holdIntakeTalk");

        mapping.done("takeOverIntakeTalk");

        assertThat(mapping.process()).isWaitingAt("recordConsents");
    }

    @Test
    void a_mapping_that_nobody_offers_becomes_a_short_one_with_the_coordinator() {
        Walk mapping = drive.walk("mapping-and-consent", LONG_ENOUGH)
                .done("holdIntakeTalk", "recordConsents")
                .missed("offerMapping");
        assertThat(mapping.process()).isWaitingAt("holdShortMapping").isNotWaitingAt("offerMapping");

        mapping.done("holdShortMapping");

        assertThat(mapping.process()).isWaitingAt("call_coProducedPlan");
    }

    @Test
    void nothing_waits_for_the_municipality_and_the_plan_coordinator_is_asked_of_the_one_that_takes_the_person() {
        Walk mapping = drive.walk("mapping-and-consent", LONG_ENOUGH);
        ObligationId asked = mapping.open("requestPlanCoordinator");

        mapping.refused("determineMunicipality", new Refusal(WRONG_MUNICIPALITY, "3201"));

        assertThat(drive.state(asked)).isEqualTo("WITHDRAWN");
        assertThat(drive.column(mapping.open("requestPlanCoordinator"), "receiver_unit"))
                .isEqualTo("/municipality/3201/coordination");
        mapping.done("determineMunicipality");
        assertThat(mapping.process()).hasPassed("end_municipalitySettled").isWaitingAt("requestPlanCoordinator");
    }

    @Test
    void a_short_sentence_has_no_time_for_the_long_mapping_and_goes_straight_to_the_plan() {
        Walk mapping =
                drive.walk("mapping-and-consent", 20).done("determineMunicipality", "holdIntakeTalk", "recordConsents");

        assertThat(mapping.process())
                .hasPassed("end_planCoordinatorNamed", "gateway_needsKnown")
                .isWaitingAt("call_coProducedPlan")
                .isNotWaitingAt("offerMapping");
    }

    @Test
    void a_no_to_the_plan_is_answered_by_a_talk_and_stops_nothing() {
        Walk mapping = drive.walk("mapping-and-consent", LONG_ENOUGH)
                .done("holdIntakeTalk", "recordConsents", "offerMapping", "makePlan")
                .done("recordAgreement", Map.of("agreement", "DISAGREES", "ownWords", "Jeg vil bo hos tante"));
        assertThat(mapping.process()).isWaitingAt("offerPlanTalk").isWaitingAt("call_firstMeeting");

        mapping.done("offerPlanTalk", Map.of("talkOutcome", "NO_TALK_WANTED"));

        assertThat(mapping.process()).hasPassed("end_talkOffered").isWaitingAt("call_firstMeeting");
    }
}
