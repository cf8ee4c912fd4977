package no.throughgate.process;

import static no.throughgate.obligation.RefusalCode.NO_CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

@CoversModel("ngo-and-gate")
class NgoAndGateProcessTest extends ProcessTest {

    @Test
    void whoever_wants_nobody_is_met_all_the_same() {
        Walk ngo = drive.walk("ngo-and-gate", LONG_ENOUGH).done("offerNgo", answer("ngoWanted", false));
        assertThat(ngo.process()).hasPassed("end_declined").isWaitingAtExactly("timer_gateSlot", "timer_confirmSlot");

        ngo.reached("timer_gateSlot")
                .done("nameGateSlot")
                .reached("timer_confirmSlot")
                .done("confirmGateSlot");

        assertThat(ngo.process())
                .hasPassed("end_gateSlotNamed", "end_gateSlotConfirmed")
                .isEnded();
    }

    @Test
    void a_companion_who_says_yes_meets_the_person_before_release() {
        Walk ngo = wanted().done("acceptCompanionship");
        assertThat(ngo.process()).isWaitingAt("meetBeforeRelease");

        ngo.done("meetBeforeRelease");

        assertThat(ngo.process()).hasPassed("end_relationBuilt");
    }

    @Test
    void an_organisation_that_refuses_hands_on_to_the_next_in_the_chain() {
        Walk ngo = wanted();
        String first = receiver(ngo);

        ngo.refused("acceptCompanionship", NO_CAPACITY);

        assertThat(receiver(ngo)).startsWith("/ngo/").isNotEqualTo(first);
    }

    @Test
    void an_organisation_that_is_silent_hands_on_too() {
        Walk ngo = wanted();
        String first = receiver(ngo);

        ngo.missed("acceptCompanionship");

        assertThat(receiver(ngo)).startsWith("/ngo/").isNotEqualTo(first);
    }

    @Test
    void when_the_chain_has_come_to_its_end_nobody_is_asked_any_more() {
        Walk ngo = wanted();

        while (drive.find(ngo.caseId(), "acceptCompanionship").isPresent()) {
            ngo.refused("acceptCompanionship", NO_CAPACITY);
        }

        assertThat(ngo.process()).hasPassed("end_noNgo").isWaitingAtExactly("timer_gateSlot", "timer_confirmSlot");
    }

    @Test
    void a_gate_slot_that_nobody_names_becomes_an_officers() {
        Walk ngo = wanted().reached("timer_gateSlot").missed("nameGateSlot");
        assertThat(ngo.process()).isWaitingAt("nameOfficer").isNotWaitingAt("nameGateSlot");

        ngo.done("nameOfficer");

        assertThat(ngo.process()).hasPassed("end_officerNamed");
    }

    @Test
    void a_gate_slot_that_nobody_confirms_becomes_an_officers() {
        Walk ngo = wanted().reached("timer_confirmSlot").missed("confirmGateSlot");

        assertThat(ngo.process()).isWaitingAt("nameOfficer").isNotWaitingAt("confirmGateSlot");
    }

    private Walk wanted() {
        return drive.walk("ngo-and-gate", LONG_ENOUGH).done("offerNgo", answer("ngoWanted", true));
    }

    private String receiver(Walk ngo) {
        return drive.column(ngo.open("acceptCompanionship"), "receiver_unit");
    }
}
