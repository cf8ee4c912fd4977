package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parole is refused while the housing office holds a home for it. */
class ParoleRefusedWithHomeReservedTest extends Scenario {

    private static final String OFFICE = "/municipality/0301/housing";

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_home_is_free_at_once_its_office_is_told_and_the_persons_need_goes_on() {
        CaseId id = drive.open(200);
        drive.done(id, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        drive.done(id, "referHousing");
        drive.done(id, "assessParole");
        drive.done(id, "promiseHome", Map.of("homePromise", "GIVEN"));

        drive.done(id, "promiseRelease", Map.of("releasePromise", "DENIED"));

        assertThat(text("select state || ' ' || turn from app.commitment where case_id = ?", id))
                .isEqualTo("WITHDRAWN RELEASE");
        assertThat(text("select to_unit from app.notice where kind = 'homeSetFree' and case_id = ?", id))
                .isEqualTo(OFFICE);
        assertThat(drive.openKinds(id)).as("the person hears it the same day").contains("tellParoleDecision");
        assertThat(cases.facts(id).release().type()).isEqualTo(ReleaseType.SENTENCE_END);
        assertThat(text("select need from app.life_area where area = 'HOUSING' and case_id = ?", id))
                .isEqualTo("NEED");
        assertThat(drive.instance(id, "release-coordination")).isWaitingAt("call_housing");
        assertThat(drive.column(drive.open(id, "decideHome"), "receiver_unit"))
                .as("a home is looked for all the same")
                .isEqualTo(OFFICE);
    }

    private String text(String sql, CaseId id) {
        return jdbc.sql(sql).param(id.value()).query(String.class).single();
    }
}
