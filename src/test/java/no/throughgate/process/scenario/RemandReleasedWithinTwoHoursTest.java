package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.Status;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.DateMoves;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On remand without a date for 200 days; then the court, on a Friday: out within two hours. */
class RemandReleasedWithinTwoHoursTest extends Scenario {

    private static final LocalDate FRIDAY = MONDAY.plusDays(200);

    @Autowired
    DateMoves moves;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_night_is_provided_for_before_the_doors_open_and_no_life_area_is_without_an_owner_outside() {
        CaseId id = drive.open(null);
        for (int review = 1; review <= 7; review++) {
            drive.fireTimer(id, "timer_standingReview");
            drive.done(id, "reviewStandingPack");
        }
        ProcessInstance root = drive.instance(id, "release-coordination");
        assertThat(root).isWaitingAt("gateway_awaitDate").hasNotPassed("gateway_startPreparation");

        drive.at(FRIDAY, LocalTime.of(13, 30));
        moves.move(id, new ReleaseDate(FRIDAY, ReleaseType.REMAND_COURT, Certainty.CONFIRMED), "court");
        drive.runOn(id);

        assertThat(root).isWaitingAt("call_suddenRelease").hasNotPassed("gateway_startPreparation");
        assertThat(dues(id, "askAboutTonight", "giveIdentityProof", "printPackTonight", "payWeekendAid"))
                .allMatch(due -> !due.isAfter(Oslo.at(FRIDAY, LocalTime.of(15, 30))));
        assertThat(dues(id, "meetAtGateTonight", "giveWeekendMedicine"))
                .allMatch(due -> !due.isAfter(Oslo.at(FRIDAY, LocalTime.of(15, 30))));
        drive.fireTimer(id, "timer_releaseInHours");
        drive.at(FRIDAY, LocalTime.of(14, 30));
        drive.done(id, "askAboutTonight", Map.of("housingNeed", "NEEDS_HOME"));
        drive.done(id, "findBedTonight", "giveIdentityProof", "printPackTonight", "payWeekendAid");
        drive.done(id, "meetAtGateTonight", "giveWeekendMedicine", "takeOverTonight");

        drive.at(FRIDAY, LocalTime.of(15, 30));
        drive.done(id, "recordRelease");

        assertThat(drive.openKinds(id))
                .contains("takeUpHousing", "takeUpIncome", "takeUpTreatment", "planOutside", "recordGateOutcome");
        assertThat(owners(id)).hasSize(8).noneMatch(unit -> unit.startsWith("/prison"));

        drive.everybodyDoesTheirPart(id, Map.of("metAtGate", "MET", "personReached", true, "closeOutcome", "CLOSED"));

        assertThat(root).hasPassed("end_suddenSettled", "end_caseClosed").isEnded();
        assertThat(cases.facts(id).status()).isEqualTo(Status.CLOSED);
    }

    private List<Instant> dues(CaseId id, String... kinds) {
        return List.of(kinds).stream()
                .map(kind -> book.instant(drive.open(id, kind), "due_at"))
                .toList();
    }

    private List<String> owners(CaseId id) {
        return jdbc.sql("select owner_unit from app.life_area_owner where case_id = ? and until is null")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
