package no.throughgate.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.timeline.ChainCheck.Break;
import no.throughgate.timeline.ChainCheck.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A history that was tampered with says where. */
@ThroughgateTest
class ChainCheckTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    ChainCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseId caseId;

    @BeforeEach
    void a_case_with_a_history(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        driver.open(200);
        caseId = driver.open(200);
        driver.done(caseId, "acknowledgeNotice", "acknowledgeDates");
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_history_that_nobody_touched_is_whole() {
        assertThat(check.firstBreak(caseId)).isEmpty();
        assertThat(check.firstBreaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.event set actor = 'somebody'", "delete from audit.event"})
    void entries_can_only_be_added(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit.event set actor = 'somebody' where seq = 3 | 3 | CHANGED",
                "update audit.event set at = at - interval '1 day' where seq = 4 | 4 | CHANGED",
                "update audit.event set detail = '{}' where seq = 5 and detail <> '{}' | 5 | CHANGED",
                "delete from audit.event where seq = 1 | 1 | MISSING",
                "delete from audit.event where seq = 6 | 6 | MISSING",
                "update audit.event set seq = seq + 1000 where seq = 7 | 7 | MISSING"
            })
    void whoever_gets_past_the_triggers_is_found_at_the_first_entry_that_does_not_hold(
            String change, int seq, Fault fault) {
        tamper(change + " and case_id = '" + caseId.value() + "'");
        assertThat(check.firstBreak(caseId)).contains(new Break(caseId, seq, fault));
        assertThat(check.firstBreaks()).containsExactly(new Break(caseId, seq, fault));
    }

    @Test
    void an_end_that_was_cut_off_is_missing() {
        int last = jdbc.sql("select seq from audit.chain where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
        tamper("delete from audit.event where seq > " + (last - 2) + " and case_id = '" + caseId.value() + "'");
        assertThat(check.firstBreak(caseId)).contains(new Break(caseId, last - 1, Fault.MISSING));
    }

    @Test
    void a_rewritten_last_entry_does_not_fit_its_seal() {
        int last = jdbc.sql("select seq from audit.chain where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
        tamper("""
                update audit.event e set actor = 'somebody', hash = audit.entry_hash((select hash from audit.event p where p.case_id = e.case_id
                    and p.seq = e.seq - 1), case_id, seq, at, kind, 'somebody', actor_unit, obligation_id, detail)
                where case_id = '%s' and seq = %d
                """.formatted(caseId.value(), last));
        assertThat(check.firstBreak(caseId)).contains(new Break(caseId, last, Fault.CHANGED));
    }

    /** With the rights of a superuser, whom no trigger stops. */
    private void tamper(String sql) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).update();
        });
    }
}
