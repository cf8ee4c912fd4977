package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** The case's clock and a new alarm in the same moment: whoever comes second sees what the first has done. */
class WakeUpTest extends Situation {

    @Autowired
    Reminders reminders;

    @Autowired
    ObligationLife life;

    @Autowired
    DataSource database;

    @Test
    @Timeout(60)
    void a_clock_that_rings_while_a_new_alarm_is_set_does_not_sleep_past_it() throws Exception {
        CaseId caseId = driver.open(300);
        ObligationId id = driver.open(caseId, "acknowledgeNotice");
        clock.moveTo(book.instant(id, "next_alarm_at"));
        reminders.tell(caseId);
        clock.moveTo(book.instant(id, "next_alarm_at"));
        jdbc.sql("update app.release_case set clock_due_at = ? where case_id = ?")
                .params(Timestamp.from(clock.instant()), caseId.value())
                .update();
        ExecutorService machines = Executors.newFixedThreadPool(2);
        Future<Instant> ringing;
        Future<Integer> telling;
        try (Connection somebody = database.getConnection()) {
            holdTheCase(somebody, caseId);
            ringing = machines.submit(() -> life.nextAlarm(caseId));
            awaitWaiting(1);
            telling = machines.submit(() -> reminders.tell(caseId));
            awaitWaitingOrDone(telling);
            somebody.rollback();
        }
        ringing.get();
        telling.get();
        machines.shutdown();

        assertThat(book.levels(id)).containsExactly("L1", "L2");
        assertThat(wakesAt(caseId))
                .as("the clock, which must ring for L3")
                .isBeforeOrEqualTo(book.instant(id, "next_alarm_at"));
    }

    private static void holdTheCase(Connection somebody, CaseId caseId) throws Exception {
        somebody.setAutoCommit(false);
        try (var lock = somebody.prepareStatement("select 1 from app.release_case where case_id = ? for update")) {
            lock.setString(1, caseId.value());
            lock.execute();
        }
    }

    private void awaitWaiting(int many) {
        while (waiting() < many) {
            Thread.onSpinWait();
        }
    }

    private void awaitWaitingOrDone(Future<?> other) {
        while (waiting() < 2 && !other.isDone()) {
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private Instant wakesAt(CaseId caseId) {
        return jdbc.sql("select clock_due_at from app.release_case where case_id = ?")
                .param(caseId.value())
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .single();
    }
}
