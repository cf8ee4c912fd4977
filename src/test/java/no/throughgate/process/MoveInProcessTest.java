package no.throughgate.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import no.throughgate.obligation.ObligationProcess;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("move-in")
class MoveInProcessTest extends ProcessTest {

    @Test
    void keys_and_rent_are_arranged_beside_each_other() {
        Walk moveIn = drive.walk("move-in", LONG_ENOUGH);
        assertThat(moveIn.process()).isWaitingAtExactly("arrangeMoveIn", "applyHousingBenefit");

        moveIn.done("arrangeMoveIn", "applyHousingBenefit");

        assertThat(moveIn.process())
                .hasPassed("end_movedIn", "end_benefitSettled")
                .isEnded();
    }

    @Test
    void nobody_is_asked_for_two_keys() {
        Walk first = drive.walk("move-in", LONG_ENOUGH);

        Walk housing = drive.enter(first.caseId(), "housing")
                .done("clarifyHousing", answer("housingNeed", "NEEDS_HOME"))
                .done("referHousing")
                .done("decideHome", answer("homeDecision", "GRANTED"));

        assertThat(housing.process()).hasPassed("end_homeReady").isEnded();
        assertThat(first.process()).isWaitingAtExactly("arrangeMoveIn", "applyHousingBenefit");
    }

    @Test
    void a_home_that_is_set_free_is_not_moved_into(@Autowired ObligationProcess process) {
        Walk moveIn = drive.walk("move-in", LONG_ENOUGH);

        process.homeSetFree(moveIn.caseId());

        assertThat(moveIn.process()).hasPassed("end_moveInWithdrawn").isEnded();
    }
}
