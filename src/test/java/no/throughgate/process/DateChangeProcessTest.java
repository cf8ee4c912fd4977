package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.DateMoves;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("date-change")
class DateChangeProcessTest extends ProcessTest {

    @Autowired
    DateMoves moves;

    @Autowired
    Cases cases;

    @Test
    void the_date_moves_first_and_then_nav_acknowledges_it() {
        Walk change = moved();
        assertThat(cases.facts(change.caseId()).release().date()).isEqualTo(MONDAY.plusDays(150));
        assertThat(change.process())
                .hasPassed("serviceTask_moveDates", "serviceTask_announceDates")
                .isWaitingAtExactly("acknowledgeNewDate");

        change.done("acknowledgeNewDate");

        assertThat(change.process()).hasPassed("end_newDateAcknowledged").isEnded();
    }

    @Test
    void a_new_date_that_nav_does_not_acknowledge_is_told_by_phone() {
        Walk change = moved().missed("acknowledgeNewDate");
        assertThat(change.process()).isWaitingAtExactly("phoneNewDate");

        change.done("phoneNewDate");

        assertThat(change.process()).hasPassed("end_newDateTold").isEnded();
    }

    @Test
    void a_phone_call_that_nobody_makes_climbs_to_the_cases_ladder() {
        Walk change = moved().missed("acknowledgeNewDate").missed("phoneNewDate");

        assertThat(change.process()).isWaitingAtExactly("phoneNewDate");
        assertThat(change.follow("escalation").process()).isWaitingAtExactly("createFallback");
    }

    @Test
    void a_date_that_has_passed_when_its_wave_comes_moves_nothing() {
        CaseId id = drive.park(LONG_ENOUGH);
        long wave = moves.wave(Map.of(id, on(MONDAY.minusDays(1))), "a wave from yesterday", "test");

        drive.runDueJobs();

        assertThat(moves.progress(wave).refused()).isEqualTo(1);
        assertThat(cases.facts(id).release().date()).isEqualTo(MONDAY.plusDays(LONG_ENOUGH));
        assertThat(drive.openKinds(id)).isEmpty();
    }

    private Walk moved() {
        CaseId id = drive.park(LONG_ENOUGH);
        moves.move(id, on(MONDAY.plusDays(150)), "test");
        return drive.follow(id, "date-change");
    }

    private static ReleaseDate on(LocalDate day) {
        return new ReleaseDate(day, ReleaseType.SENTENCE_END, Certainty.DECIDED);
    }
}
