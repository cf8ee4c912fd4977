package no.throughgate.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of one model in the real application: it begins on a Monday morning in March and ends its cases. */
@ThroughgateTest
abstract class ProcessTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /** Days to release of a case with room for every step: the profile STANDARD, nothing squeezed. */
    static final int LONG_ENOUGH = 200;

    @Autowired
    CaseDriver drive;

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

    static Map<String, Object> answer(String field, Object value) {
        return Map.of(field, value);
    }
}
