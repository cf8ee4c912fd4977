package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import no.throughgate.kernel.CaseId;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The transaction of the second promise breaks after its first write: nothing half-committed is left. */
class CommitmentCrashTest extends ProcessTest {

    private static final LocalDate TWO_THIRDS = MONDAY.plusDays(134);

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raise exception 'the disk is full'",
                "perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5)"
            })
    void whatever_breaks_between_the_home_and_the_release_leaves_nothing_behind(String crash) {
        Walk both = homePromised();
        var before = everything(both.caseId());
        // The home is the person's by then, and the commitment says BOTH: the date move is the last of what is bound.
        jdbc.sql("create function app.crash_for_the_test() returns trigger language plpgsql as $$ begin " + crash
                        + "; return new; end $$")
                .update();
        jdbc.sql(
                        "create trigger crashes before insert on app.release_date_change for each row execute function app.crash_for_the_test()")
                .update();
        try {
            assertThatThrownBy(() -> both.done("promiseRelease", release())).isNotNull();
        } finally {
            jdbc.sql("drop function app.crash_for_the_test cascade").update();
        }
        assertThat(everything(both.caseId())).isEqualTo(before);
        assertThat(both.process()).isWaitingAtExactly("promiseRelease", "gateway_bothGiven", "timer_promiseExpires");

        both.done("promiseRelease", release());

        assertThat(everything(both.caseId())).isNotEqualTo(before);
        assertThat(state(both.caseId())).isEqualTo("BOTH");
    }

    @Test
    void the_database_takes_no_half_of_it_from_anybody() {
        CaseId id = homePromised().caseId();
        for (String wrong : new String[] {
            "update app.commitment set state = 'BOTH' where case_id = ?",
            "update app.commitment set state = 'KEPT' where case_id = ?",
            "update app.commitment set state = 'OPEN', given_by = null where case_id = ?",
            "update app.commitment set state = 'EXPIRED', ended_at = now() where case_id = ?",
            "insert into app.commitment (case_id, state, opened_at, expires_at) values (?, 'OPEN', now(), now())"
        }) {
            assertThatThrownBy(() -> jdbc.sql(wrong).param(id.value()).update())
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(state(id)).isEqualTo("HALF_GIVEN");
    }

    private Walk homePromised() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.enter(id, "housing").done("clarifyHousing", answer("housingNeed", "NEEDS_HOME"));
        drive.enter(id, "parole-and-probation").done("assessParole");
        Walk both = drive.follow(id, "conditional-commitment")
                .done(
                        "promiseHome",
                        Map.of(
                                "homePromise",
                                "GIVEN",
                                "releaseBy",
                                TWO_THIRDS.plusDays(10).toString()));
        // Accepted and taken before, so that only the answer itself is at stake.
        drive.take(id, "promiseRelease");
        return both;
    }

    private static Map<String, Object> release() {
        return Map.of("releasePromise", "GIVEN", "releaseDate", TWO_THIRDS.toString());
    }

    private String state(CaseId id) {
        return jdbc.sql("select state from app.commitment where case_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private Map<String, Object> everything(CaseId id) {
        var all = new TreeMap<String, Object>();
        for (String table : new String[] {
            "app.commitment",
            "app.release_case",
            "app.obligation",
            "app.life_area",
            "app.life_area_owner",
            "app.notice",
            "app.release_date_change",
            "app.date_move_request",
            "audit.event"
        }) {
            all.put(
                    table,
                    jdbc.sql("select t::text from " + table + " t where case_id = ? order by 1")
                            .param(id.value())
                            .query(String.class)
                            .list());
        }
        all.put("tokens", drive.activeNodes(id));
        return all;
    }
}
