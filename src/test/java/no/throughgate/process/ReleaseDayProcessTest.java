package no.throughgate.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

@CoversModel("release-day")
class ReleaseDayProcessTest extends ProcessTest {

    @Test
    void the_release_is_recorded_and_somebody_met_the_person() {
        Walk day = drive.walkFromRelease("release-day", LONG_ENOUGH);
        assertThat(day.process()).isWaitingAtExactly("recordRelease", "recordGateOutcome");

        day.done("recordRelease").done("recordGateOutcome", answer("metAtGate", "MET"));

        assertThat(day.process())
                .hasPassed("end_releaseRecorded", "end_metAtGate")
                .isEnded();
    }

    @Test
    void whoever_chose_to_leave_alone_is_not_searched_for() {
        Walk day = drive.walkFromRelease("release-day", LONG_ENOUGH)
                .done("recordGateOutcome", answer("metAtGate", "BY_CHOICE"));

        assertThat(day.process()).hasPassed("end_metAtGate").hasNotPassed("searchPerson");
    }

    @Test
    void whoever_was_not_met_is_searched_for() {
        Walk day = drive.walkFromRelease("release-day", LONG_ENOUGH)
                .done("recordGateOutcome", answer("metAtGate", "NOT_MET"));
        assertThat(day.process()).isWaitingAt("searchPerson");

        day.done("searchPerson");

        assertThat(day.process()).hasPassed("end_personFound");
    }

    @Test
    void nothing_heard_from_the_gate_means_a_search() {
        Walk day = drive.walkFromRelease("release-day", LONG_ENOUGH)
                .done("recordRelease")
                .missed("recordGateOutcome");

        assertThat(day.process()).isWaitingAtExactly("searchPerson");
    }
}
