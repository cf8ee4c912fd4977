package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ServingPlace;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CaseInvariants;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Serving moves home with electronic monitoring, and is broken off three weeks later. */
@ThroughgateTest
class EmGrantedAndBrokenTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String PRISON = "/prison/oslo";
    private static final String PROBATION = "/probation/03";

    @Autowired
    CaseDriver drive;

    @Autowired
    CaseBook book;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Cases cases;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void on_a_monday_morning(@Autowired CleanSlate slate) {
        slate.wipe();
        BpmnAwareTests.init(engine);
        drive.at(MONDAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void end() {
        drive.endCases();
        BpmnAwareTests.reset();
    }

    @Test
    void the_case_goes_home_and_back_again_with_its_dates_and_at_every_moment_one_unit_answers() {
        CaseId id = drive.open(170);
        drive.done(id, "proposeTransition", Map.of("transitionForm", "EM"));
        drive.done(id, "assessGradualTransition", Map.of("transitionDecision", "GRANTED"));
        ObligationId papers = drive.open(id, "applyForIdAndBank");
        String due = drive.column(papers, "concat_ws(' ', first_due_at, due_at)");
        assertThat(drive.column(drive.open(id, "takeOverServing"), "accountable_unit"))
                .isEqualTo(PRISON);

        drive.done(id, "takeOverServing", Map.of("servingPlace", "HOME"));
        invariants.hold(id);
        assertThat(cases.facts(id).servingPlace()).isEqualTo(ServingPlace.HOME);
        assertThat(drive.column(papers, "accountable_unit")).isEqualTo(PROBATION);

        drive.at(MONDAY.plusDays(21), LocalTime.of(9, 0));
        drive.done(id, "followServing", Map.of("servingOutcome", "BROKEN"));
        invariants.hold(id);
        assertThat(drive.column(drive.open(id, "takeBackServing"), "concat_ws(' → ', accountable_unit, receiver_unit)"))
                .as("probation answers until the prison's leader accepts")
                .isEqualTo(PROBATION + " → " + PRISON);
        assertThat(drive.column(papers, "accountable_unit")).isEqualTo(PROBATION);

        drive.done(id, "takeBackServing");

        invariants.hold(id);
        assertThat(drive.follow(id, "release-readiness").process()).isActive();
        assertThat(cases.facts(id).servesOutside()).isFalse();
        assertThat(cases.facts(id).release().date()).as("no date has moved").isEqualTo(MONDAY.plusDays(170));
        assertThat(drive.column(papers, "accountable_unit")).isEqualTo(PRISON);
        assertThat(drive.column(papers, "concat_ws(' ', first_due_at, due_at)")).isEqualTo(due);
        assertThat(book.spans(papers))
                .extracting(CaseBook.Span::owner)
                .as("one after the other, without a gap")
                .containsExactly(PRISON, PROBATION, PRISON);
    }
}
