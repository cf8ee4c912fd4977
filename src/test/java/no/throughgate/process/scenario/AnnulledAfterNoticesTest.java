package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.cases.Status;
import no.throughgate.kernel.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stay registered by mistake, found out after the notices went out. */
class AnnulledAfterNoticesTest extends Scenario {

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoever_was_told_is_told_that_it_was_a_mistake_and_nobody_is_late_for_it() {
        CaseId id = drive.open(60);
        drive.done(id, "acknowledgeNotice", "acknowledgeDates");
        drive.done(id, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        drive.done(id, "referHousing");
        List<String> told = receivers(id, "kind <> 'correction'");
        assertThat(told).contains("/nav/state", "/nav/0301", "/municipality/0301/housing");
        var root = drive.instance(id, "release-coordination");

        cases.annul(id, "wrong person");

        assertThat(root).hasPassed("end_caseWithdrawn").isEnded();
        assertThat(cases.facts(id).status()).isEqualTo(Status.ANNULLED);
        assertThat(receivers(id, "kind = 'correction'")).containsExactlyElementsOf(told);
        assertThat(drive.openKinds(id)).isEmpty();
        assertThat(jdbc.sql("select distinct state from app.obligation where case_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .as("done before, or withdrawn: not failed, not expired")
                .containsExactlyInAnyOrder("DONE", "WITHDRAWN");
        assertThat(jdbc.sql(
                                "select count(*) from app.notice where case_id = ? and kind <> 'correction' and acknowledged_at is null")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .as("what nobody had read yet is taken from the inboxes")
                .isZero();
    }

    private List<String> receivers(CaseId id, String which) {
        return jdbc.sql("select distinct to_unit from app.notice where case_id = ? and " + which + " order by 1")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
