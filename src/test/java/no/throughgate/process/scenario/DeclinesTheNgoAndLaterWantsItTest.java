package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalTime;
import java.util.Map;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

/** The person declines the NGO and later wants it. */
class DeclinesTheNgoAndLaterWantsItTest extends Scenario {

    @Test
    void a_no_in_march_is_a_companion_in_april_and_somebody_known_at_the_gate() {
        Walk track = drive.walk("ngo-and-gate", 200).done("offerNgo", Map.of("ngoWanted", false));
        assertThat(track.process()).hasPassed("end_declined");
        Walk door = track.follow("door-stays-open");

        // Two weeks later: not now.
        drive.untilDay(track.caseId(), MONDAY.plusDays(14), LocalTime.of(9, 0));
        assertThat(owner(door, "offerNgoAgain")).isEqualTo("/prison/oslo");
        door.done("offerNgoAgain", Map.of("reofferAnswer", "NOT_NOW"));

        // Another month later: yes, and by name.
        drive.untilDay(track.caseId(), MONDAY.plusDays(44), LocalTime.of(9, 0));
        door.done(
                "offerNgoAgain",
                Map.of("reofferAnswer", "WANTED", "ngo", "/ngo/retretten", "secondNgo", "/ngo/wayback"));

        Walk again = drive.follow(track.caseId(), "ngo-and-gate");
        assertThat(again.process())
                .as("the talk has been held, the gate is looked after")
                .hasNotPassed("offerNgo")
                .hasPassed("end_gateWatched")
                .isWaitingAtExactly("acceptCompanionship");
        assertThat(drive.column(again.open("acceptCompanionship"), "receiver_unit"))
                .isEqualTo("/ngo/retretten");
        again.done("acceptCompanionship", "meetBeforeRelease");
        assertThat(door.process()).hasPassed("end_companySought").isEnded();
        assertThat(cases.facts(track.caseId()).companion()).contains(new UnitId("/ngo/retretten"));

        track.reached("timer_gateSlot");
        assertThat(drive.column(track.open("nameGateSlot"), "receiver_unit"))
                .as("the one gate slot of the case is the companion's now")
                .isEqualTo("/ngo/retretten");
        assertThat(book.all(track.caseId(), "nameGateSlot")).hasSize(1);
    }
}
