package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.DateMoves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dates churn: later, sooner, to within hours, far away again. */
class DateMovedSixTimesTest extends Scenario {

    @Autowired
    DateMoves moves;

    @Autowired
    JdbcClient jdbc;

    @Test
    void done_work_stays_done_nobody_is_late_for_it_and_nothing_is_begun_twice() {
        CaseId id = drive.open(120);
        drive.done(id, "clarifyHousing", Map.of("housingNeed", "OWN_HOME"));
        drive.done(id, "checkVictimNotice", Map.of("victimNotice", "TOLD"));
        drive.pass(java.time.Duration.ofMinutes(1));
        var before = firstDues(id);

        move(id, 150);
        assertThat(drive.dueDay(id, "timer_readiness14")).isEqualTo(MONDAY.plusDays(136));
        assertThat(drive.column(drive.open(id, "checkVictimNotice"), "due_at::date"))
                .as("they are told anew, in time for the new day")
                .isEqualTo(MONDAY.plusDays(150 - 17).toString());
        move(id, 100);
        move(id, 1);
        assertThat(drive.instance(id, "release-coordination"))
                .hasPassed("moved_releaseReadiness")
                .isWaitingAt("call_suddenRelease", "call_incomeAndNav");
        assertThat(drive.openKinds(id))
                .as("the person has a home: nobody asks for a bed")
                .doesNotContain("askAboutTonight");
        move(id, 60);
        assertThat(drive.instance(id, "release-coordination"))
                .hasPassed("end_suddenCalledOff")
                .isWaitingAt("call_releaseReadiness")
                .isNotWaitingAt("call_suddenRelease");
        move(id, 50);
        move(id, 90);

        assertThat(count("app.release_date_change", id)).isEqualTo(6);
        assertThat(cases.facts(id).release().date()).isEqualTo(MONDAY.plusDays(90));
        assertThat(drive.dueDay(id, "timer_readiness14")).isEqualTo(MONDAY.plusDays(76));
        assertThat(firstDues(id)).as("the first due dates stand for ever").containsAllEntriesOf(before);
        assertThat(jdbc.sql(
                                "select count(*) from app.obligation where case_id = ? and closed_at is null and due_at < offered_at")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        for (String once : new String[] {"clarifyHousing", "holdNavTalk", "reviewHealthNeed", "offerNgo"}) {
            assertThat(book.all(id, once)).as(once).hasSize(1);
        }
    }

    private void move(CaseId id, int days) {
        moves.move(
                id, new ReleaseDate(MONDAY.plusDays(days), ReleaseType.SENTENCE_END, Certainty.CALCULATED), "prison");
        drive.runOn(id);
        drive.pass(java.time.Duration.ofMinutes(1));
    }

    private Map<Long, String> firstDues(CaseId id) {
        return jdbc
                .sql("select obligation_id, first_due_at::text from app.obligation where case_id = ?")
                .param(id.value())
                .query((rs, n) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long count(String table, CaseId id) {
        return jdbc.sql("select count(*) from " + table + " where case_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
