package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home waits, no school is wanted, no treatment needed: those areas are settled by saying so, and nobody owes anything there. */
class LifeAreaWithoutNeedTest extends Scenario {

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothing_is_asked_of_anybody_where_there_is_no_need_and_the_other_areas_go_on() {
        CaseId id = drive.open(200);

        drive.done(id, "clarifyHousing", Map.of("housingNeed", "OWN_HOME"));
        drive.done(id, "clarifyTraining", Map.of("schoolWanted", false));
        drive.done(id, "reviewHealthNeed", Map.of("healthNeed", false, "onMedicine", false, "overdoseRisk", false));

        assertThat(drive.instance(id, "release-coordination"))
                .hasPassed("end_housingSettled")
                .isWaitingAt("call_incomeAndNav", "call_ngoAndGate");
        assertThat(need(id, "HOUSING")).isEqualTo("NO_NEED");
        assertThat(need(id, "HEALTH_AND_SUBSTANCE")).isEqualTo("NO_NEED");
        assertThat(open(id, "HOUSING")).isEmpty();
        assertThat(open(id, "EDUCATION")).isEmpty();
        assertThat(open(id, "INCOME_AND_DEBT")).isNotEmpty();
        assertThat(jdbc.sql(
                                "select owner_unit from app.life_area_owner where case_id = ? and area = 'HOUSING' and until is null")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .as("inside, whoever holds the person")
                .isEqualTo("/prison/oslo");
    }

    private String need(CaseId id, String area) {
        return jdbc.sql("select need from app.life_area where case_id = ? and area = ?")
                .params(id.value(), area)
                .query(String.class)
                .single();
    }

    private List<String> open(CaseId id, String area) {
        return jdbc.sql("select kind from app.obligation where case_id = ? and life_area = ? and closed_at is null")
                .params(id.value(), area)
                .query(String.class)
                .list();
    }
}
