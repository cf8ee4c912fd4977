package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.cases.Status;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Profile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty days from the first to the last: only what must be done, and the rest is listed with the reason. */
class SentenceOfTwentyDaysTest extends Scenario {

    private static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("housingNeed", "NEEDS_HOME"),
            Map.entry("homeDecision", "GRANTED"),
            Map.entry("papersMissing", true),
            Map.entry("schoolWanted", true),
            Map.entry("healthNeed", true),
            Map.entry("onMedicine", true),
            Map.entry("overdoseRisk", true),
            Map.entry("ngoWanted", true),
            Map.entry("planAgreed", true),
            Map.entry("redLines", "NONE"),
            Map.entry("metAtGate", "MET"),
            Map.entry("personReached", true),
            Map.entry("closeOutcome", "CLOSED"));

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_must_be_done_is_done_before_the_release_and_the_case_says_what_was_left_out() {
        CaseId id = drive.open(20);
        assertThat(cases.facts(id).profile()).isEqualTo(Profile.EXPRESS);
        var root = drive.instance(id, "release-coordination");
        assertThat(root).isWaitingAt("call_housing", "call_releaseReadiness").hasNotPassed("call_suddenRelease");

        drive.everybodyDoesTheirPart(id, ANSWERS);

        assertThat(root).hasPassed("end_paroleSettled", "end_caseClosed").isEnded();
        assertThat(cases.facts(id).status()).isEqualTo(Status.CLOSED);
        assertThat(jdbc.sql("select count(*) from app.obligation where case_id = ? and first_due_at < offered_at")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .as("born overdue")
                .isZero();
        assertThat(jdbc.sql("select kind || ' ' || reason from app.dropped_step where case_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .contains("reviewDebt PROFILE_TOO_SHORT", "nameGp PROFILE_TOO_SHORT");
    }
}
