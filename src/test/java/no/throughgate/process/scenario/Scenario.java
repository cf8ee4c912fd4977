package no.throughgate.process.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.cases.Cases;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.support.Walk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A story of one case, told from a Monday morning in March, in the real application. */
@ThroughgateTest
abstract class Scenario {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    CaseDriver drive;

    @Autowired
    CaseBook book;

    @Autowired
    Cases cases;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void on_a_monday_morning() {
        BpmnAwareTests.init(engine);
        drive.at(MONDAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void end() {
        drive.endCases();
        BpmnAwareTests.reset();
    }

    /** Who answers for the newest open obligation of this kind. */
    String owner(Walk walk, String kind) {
        return drive.column(walk.open(kind), "accountable_unit");
    }
}
