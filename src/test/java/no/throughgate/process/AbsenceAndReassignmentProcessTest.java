package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Municipalities;
import no.throughgate.cases.ServingPlace;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raised;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.HelpRequests;
import no.throughgate.obligation.UnitClosures;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("absence-and-reassignment")
class AbsenceAndReassignmentProcessTest extends ProcessTest {

    private static final String COORDINATOR = "/prison/oslo/coordinator";

    @Autowired
    UnitClosures closures;

    @Autowired
    Cases cases;

    @Autowired
    Municipalities municipalities;

    @Autowired
    HelpRequests requests;

    @Autowired
    Challenges challenges;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    CaseBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    @AfterEach
    void every_unit_works_again() {
        jdbc.sql("update app.unit set active = true where not active").update();
        directory.refresh();
    }

    @Test
    void when_the_companion_is_gone_the_next_is_asked_and_the_coordinator_answers_meanwhile() {
        Walk ngo = companion();
        ObligationId meeting = ngo.open("meetBeforeRelease");

        close("/ngo/wayback");

        Walk reassigned = ngo.follow("absence-and-reassignment");
        assertThat(reassigned.process()).isWaitingAtExactly("call_ngoAndGate");
        assertThat(drive.column(ngo.open("acceptCompanionship"), "receiver_unit"))
                .isEqualTo("/ngo/retretten");
        assertThat(drive.state(meeting)).isEqualTo("WITHDRAWN");
        assertThat(drive.column(ngo.open("meetBeforeRelease"), "accountable_unit"))
                .isEqualTo(COORDINATOR);

        ngo.done("acceptCompanionship");

        ObligationId offered = book.all(ngo.caseId(), "meetBeforeRelease").stream()
                .filter(id -> drive.state(id).equals("OFFERED"))
                .findFirst()
                .orElseThrow();
        assertThat(drive.column(offered, "receiver_unit")).isEqualTo("/ngo/retretten");
        assertThat(drive.column(offered, "accountable_unit")).isEqualTo(COORDINATOR);
        while (drive.find(ngo.caseId(), "meetBeforeRelease").isPresent()) {
            ngo.done("meetBeforeRelease");
        }
        assertThat(reassigned.process()).hasPassed("end_companySought").isEnded();
    }

    @Test
    void an_offer_to_it_falls_to_the_next_as_if_it_had_said_no() {
        Walk ngo = asked();

        close("/ngo/wayback");

        assertThat(drive.column(ngo.open("acceptCompanionship"), "receiver_unit"))
                .isEqualTo("/ngo/retretten");
        assertThat(drive.column(ngo.open("acceptCompanionship"), "accountable_unit"))
                .isEqualTo("/prison/oslo");
    }

    @Test
    void an_office_gives_its_work_to_the_one_that_the_rules_name_now() {
        Walk income = drive.walk("income-and-nav", LONG_ENOUGH);
        drive.accept(income.caseId(), "holdNavTalk");
        ObligationId before = income.open("holdNavTalk");

        close("/nav/0301");

        ObligationId after = income.open("holdNavTalk");
        assertThat(drive.state(before)).isEqualTo("WITHDRAWN");
        assertThat(drive.column(after, "receiver_unit")).isEqualTo("/nav/state");
        assertThat(drive.column(after, "accountable_unit"))
                .as("until it has said yes")
                .isEqualTo(COORDINATOR);
        assertThat(book.history(income.caseId())).contains("obligation.reassigned", "unit.closed");
    }

    @Test
    void what_no_other_unit_of_its_kind_can_do_the_coordinator_holds() {
        Walk ngo = asked().done("acceptCompanionship");
        // Nobody else serves the place.
        jdbc.sql("update app.unit set active = false where agency = 'NGO' and unit_id <> '/ngo/wayback'")
                .update();
        directory.refresh();

        close("/ngo/wayback");

        assertThat(drive.column(ngo.open("meetBeforeRelease"), "accountable_unit"))
                .isEqualTo(COORDINATOR);
        assertThat(cases.facts(ngo.caseId()).ngo()).isNull();
    }

    @Test
    void help_asked_for_after_closure_has_another_owner_too() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.close(id);
        requests.askFor(id, "test");
        ObligationId before = drive.open(id, "answerHelp");
        assertThat(drive.column(before, "receiver_unit")).isEqualTo("/municipality/0301/coordination");

        close("/municipality/0301/coordination");

        assertThat(drive.state(before)).isEqualTo("WITHDRAWN");
        assertThat(drive.column(drive.open(id, "answerHelp"), "receiver_unit")).isEqualTo(COORDINATOR);
    }

    @Test
    void a_matter_has_another_owner_too() {
        CaseId id = challenges.raise(Raised.by("/prison/oslo"), Raised.somebody("/prison/oslo", "prison-staff"));
        drive.adopt(id);
        try {
            assertThat(drive.column(drive.open(id, "groupChallenge"), "receiver_unit"))
                    .isEqualTo(COORDINATOR);

            close(COORDINATOR);

            assertThat(drive.column(drive.open(id, "groupChallenge"), "receiver_unit"))
                    .isEqualTo("/directorate/kdi");
        } finally {
            slate.wipe();
        }
    }

    @Test
    void who_has_the_person_who_serves_outside_and_who_acts_in_a_dispute_is_another_unit_too() {
        CaseId serving = drive.park(LONG_ENOUGH);
        cases.setServing(serving, ServingPlace.HOME, new UnitId("/probation/03"), clock.instant());
        CaseId disputed = drive.park(LONG_ENOUGH);
        municipalities.dispute(disputed, List.of("3201", "0301"), clock.instant());
        municipalities.actsMeanwhile(disputed, new UnitId("/municipality/3201/coordination"), clock.instant());

        close("/probation/03");
        close("/municipality/3201/coordination");

        assertThat(cases.facts(serving).servingUnit()).isEqualTo(new UnitId("/prison/oslo"));
        assertThat(jdbc.sql("select interim_unit from app.municipality_dispute where case_id = ?")
                        .param(disputed.value())
                        .query(String.class)
                        .single())
                .isEqualTo(COORDINATOR);
    }

    private Walk asked() {
        return drive.walk("ngo-and-gate", LONG_ENOUGH)
                .done("offerNgo", Map.of("ngoWanted", true, "ngo", "/ngo/wayback", "secondNgo", "/ngo/retretten"));
    }

    private Walk companion() {
        return asked().done("acceptCompanionship");
    }

    private void close(String unit) {
        long closure = closures.close(new UnitId(unit), "test");
        drive.runDueJobs();
        assertThat(closures.progress(closure).finished()).isTrue();
    }
}
