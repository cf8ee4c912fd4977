package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("release-day")
class ReleaseDayProcessTest extends ProcessTest {

    @Autowired
    JdbcClient jdbc;

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
    void the_stay_ends_on_the_day_the_gate_opened_and_not_when_somebody_writes_it_down() {
        LocalDate release = MONDAY.plusDays(LONG_ENOUGH);
        Walk late = drive.walkFromRelease("release-day", LONG_ENOUGH);
        drive.at(release.plusDays(3), LocalTime.of(9, 0));

        late.done("recordRelease", answer("releasedOn", release.toString()));

        assertThat(stayUntil(late)).isEqualTo(release);
    }

    @Test
    void the_stay_ends_with_the_record_where_that_names_no_day_or_one_that_lies_ahead() {
        LocalDate release = MONDAY.plusDays(LONG_ENOUGH);
        Walk ahead = drive.walkFromRelease("release-day", LONG_ENOUGH);

        ahead.done("recordRelease", answer("releasedOn", release.plusDays(2).toString()));

        assertThat(stayUntil(ahead)).isEqualTo(release);
    }

    private LocalDate stayUntil(Walk walk) {
        return jdbc.sql("select until from app.stay_location where case_id = ?")
                .param(walk.caseId().value())
                .query(LocalDate.class)
                .single();
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

    /** How a release day ends for the measure of who was met: three answers that are never taken for one another. */
    @ParameterizedTest
    @CsvSource({"MET, DONE", "BY_CHOICE, DONE", "NOT_MET, FAILED"})
    void nobody_by_own_choice_is_not_the_same_as_nobody_came(String outcome, String slot) {
        Walk gate = drive.walk("ngo-and-gate", LONG_ENOUGH)
                .done("offerNgo", answer("ngoWanted", false))
                .reached("timer_confirmSlot")
                .done("confirmGateSlot");
        var kept = gate.open("keepGateSlot");
        drive.enter(gate.caseId(), "release-day").done("recordGateOutcome", answer("metAtGate", outcome));

        assertThat(drive.state(kept)).isEqualTo(slot);
        assertThat(drive.column(kept, "reason")).isEqualTo(outcome);
        assertThat(gate.process()).hasPassed("end_slotKept");
        assertThat(drive.find(gate.caseId(), "searchPerson").isPresent()).isEqualTo(outcome.equals("NOT_MET"));
    }
}
