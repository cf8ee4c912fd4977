package no.throughgate.process;

import static no.throughgate.obligation.RefusalCode.NO_CAPACITY;
import static no.throughgate.obligation.RefusalCode.WRONG_MUNICIPALITY;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.obligation.Refusal;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

@CoversModel("health-continuity")
class HealthContinuityProcessTest extends ProcessTest {

    @Test
    void without_any_need_a_doctor_and_a_release_talk_remain() {
        Walk health = reviewed(false, false, false);
        assertThat(health.process())
                .hasPassed("end_noOverdoseRisk", "end_noMedicine", "end_noTreatment")
                .isWaitingAtExactly("nameGp", "timer_releaseTalk");

        health.done("nameGp").reached("timer_releaseTalk").done("holdReleaseTalk");

        assertThat(health.process())
                .hasPassed("end_gpNamed", "end_releaseTalkHeld")
                .isEnded();
    }

    @Test
    void a_risk_of_overdose_means_a_talk_and_naloxone_before_the_gate() {
        Walk health = reviewed(false, false, true)
                .reached("timer_overdoseTalk")
                .done("giveOverdoseTalk")
                .reached("timer_naloxone")
                .done("giveNaloxone");

        assertThat(health.process()).hasPassed("end_overdoseTalkGiven", "end_naloxoneGiven");
    }

    @Test
    void medicine_is_confirmed_and_confirmed_again_before_release() {
        Walk health = reviewed(false, true, false).done("confirmMedicine");
        assertThat(health.process()).isWaitingAt("timer_reconfirmMedicine");

        health.reached("timer_reconfirmMedicine").done("reconfirmMedicine");

        assertThat(health.process()).hasPassed("end_medicineSecured").hasNotPassed("bridgeMedicine");
    }

    @Test
    void a_clinic_that_refuses_the_medicine_leaves_a_bridge_to_the_prison() {
        Walk health = reviewed(false, true, false).refused("confirmMedicine", NO_CAPACITY);
        assertThat(health.process()).isWaitingAt("bridgeMedicine").isNotWaitingAt("confirmMedicine");

        health.done("bridgeMedicine");

        assertThat(health.process()).hasPassed("end_medicineBridged");
    }

    @Test
    void a_late_confirmation_is_bridged_and_may_still_come() {
        Walk health = reviewed(false, true, false).missed("confirmMedicine");

        assertThat(health.process()).isWaitingAt("bridgeMedicine", "confirmMedicine");
    }

    @Test
    void a_late_second_confirmation_is_bridged_too() {
        Walk health = reviewed(false, true, false)
                .done("confirmMedicine")
                .reached("timer_reconfirmMedicine")
                .missed("reconfirmMedicine");

        assertThat(health.process()).isWaitingAt("bridgeMedicine", "reconfirmMedicine");
    }

    @Test
    void treatment_is_accepted_by_a_clinic() {
        Walk health = reviewed(true, false, false).done("acceptTreatment");

        assertThat(health.process()).hasPassed("end_treatmentAccepted");
    }

    @Test
    void a_clinic_that_is_not_the_right_one_names_another() {
        Walk health = reviewed(true, false, false).refused("acceptTreatment", new Refusal(WRONG_MUNICIPALITY, "4601"));

        assertThat(health.process()).isWaitingAt("acceptTreatment").hasNotPassed("end_noClinic");
    }

    @Test
    void when_no_clinic_takes_the_person_the_coordinator_owes_a_fallback() {
        Walk health = reviewed(true, false, false).refused("acceptTreatment", NO_CAPACITY);

        assertThat(health.process()).hasPassed("end_noClinic");
        assertThat(health.follow("escalation").process()).isWaitingAtExactly("createFallback");
    }

    private Walk reviewed(boolean healthNeed, boolean onMedicine, boolean overdoseRisk) {
        return drive.walk("health-continuity", LONG_ENOUGH)
                .done(
                        "reviewHealthNeed",
                        Map.of("healthNeed", healthNeed, "onMedicine", onMedicine, "overdoseRisk", overdoseRisk));
    }
}
