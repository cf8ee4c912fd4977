package no.throughgate.process.scenario;

import static no.throughgate.obligation.RefusalCode.NO_CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The NGO cancels the gate on the day before. */
class NgoCancelsTheGateTest extends Scenario {

    private static final LocalDate RELEASE = LocalDate.of(2026, 6, 18);
    private static final LocalDate DAY_BEFORE = RELEASE.minusDays(1);

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_next_in_the_persons_own_order_comes_instead() {
        Walk gate = confirmed();
        drive.untilDay(gate.caseId(), DAY_BEFORE, LocalTime.of(9, 30));

        drive.giveBack(gate.caseId(), "keepGateSlot", NO_CAPACITY);
        assertThat(drive.column(gate.open("takeOverGateSlot"), "receiver_unit")).isEqualTo("/ngo/retretten");
        assertThat(owner(gate, "takeOverGateSlot"))
                .as("until the next one has said yes")
                .isEqualTo("/prison/oslo/coordinator");

        assertThat(told(gate)).contains("/prison/oslo/coordinator");

        gate.done("takeOverGateSlot");
        drive.untilDay(gate.caseId(), RELEASE, LocalTime.of(7, 0));

        assertThat(owner(gate, "keepGateSlot")).isEqualTo("/ngo/retretten");
        drive.enter(gate.caseId(), "release-day");
        assertThat(drive.column(gate.open("recordGateOutcome"), "receiver_unit"))
                .isEqualTo("/ngo/retretten");
    }

    @Test
    void when_the_next_one_is_silent_a_named_officer_is_there_before_the_doors_open() {
        Walk gate = confirmed();
        drive.untilDay(gate.caseId(), DAY_BEFORE, LocalTime.of(9, 30));
        drive.giveBack(gate.caseId(), "keepGateSlot", NO_CAPACITY);

        drive.untilDay(gate.caseId(), DAY_BEFORE, LocalTime.of(20, 0));

        assertThat(gate.process()).isWaitingAt("nameOfficer").isNotWaitingAt("takeOverGateSlot");
        assertThat(owner(gate, "nameOfficer")).isEqualTo("/prison/oslo/coordinator");
        gate.done("nameOfficer");
        drive.untilDay(gate.caseId(), RELEASE, LocalTime.of(7, 0));
        drive.enter(gate.caseId(), "release-day");
        assertThat(drive.column(gate.open("recordGateOutcome"), "receiver_unit"))
                .isEqualTo("/prison/oslo");
    }

    @Test
    void cancelled_in_the_last_half_hour_there_is_no_time_to_ask_around() {
        Walk gate = confirmed();
        drive.untilDay(gate.caseId(), DAY_BEFORE, LocalTime.of(15, 30));

        drive.giveBack(gate.caseId(), "keepGateSlot", NO_CAPACITY);

        assertThat(gate.process()).isWaitingAt("nameOfficer").hasNotPassed("takeOverGateSlot");
    }

    private List<String> told(Walk gate) {
        return jdbc.sql("select to_unit from app.notice where case_id = :case and kind = 'gateCancelled'")
                .param("case", gate.caseId().value())
                .query(String.class)
                .list();
    }

    private Walk confirmed() {
        int days = (int) (RELEASE.toEpochDay() - MONDAY.toEpochDay());
        return drive.walk("ngo-and-gate", days)
                .done("offerNgo", Map.of("ngoWanted", true, "ngo", "/ngo/wayback", "secondNgo", "/ngo/retretten"))
                .done("acceptCompanionship", "meetBeforeRelease")
                .reached("timer_gateSlot")
                .done("nameGateSlot")
                .reached("timer_confirmSlot")
                .done("confirmGateSlot");
    }
}
