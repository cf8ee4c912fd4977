package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Reminders.Reminder;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first steps of the ladder are told beside the engine; from the first one with a consequence its clock rings. */
class RemindersTest extends Situation {

    private static final String KIND = "acknowledgeNotice";

    @Autowired
    Reminders reminders;

    @Test
    void telling_moves_no_token_and_no_timer_until_the_miss_itself_is_next() {
        CaseId caseId = driver.open(300);
        ObligationId id = driver.open(caseId, KIND);
        Job before = clockOf(caseId);

        toldOnce(caseId, id);
        assertThat(clockOf(caseId).getId()).isEqualTo(before.getId());
        assertThat(clockOf(caseId).getDuedate()).isEqualTo(before.getDuedate());

        toldOnce(caseId, id);
        assertThat(book.levels(id)).containsExactly("L1", "L2");
        assertThat(clockOf(caseId).getDuedate().toInstant())
                .as("the clock rings for L3")
                .isEqualTo(book.instant(id, "next_alarm_at"));

        clock.moveTo(book.instant(id, "next_alarm_at"));
        reminders.tell(caseId);
        assertThat(book.levels(id)).as("L3 is the clock's").containsExactly("L1", "L2");
    }

    @Test
    void of_many_machines_that_tell_at_once_each_level_is_told_once() throws Exception {
        CaseId caseId = driver.open(300);
        ObligationId id = driver.open(caseId, KIND);
        clock.moveTo(book.instant(id, "next_alarm_at"));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService machines = Executors.newFixedThreadPool(8);
        List<Future<Integer>> told = new ArrayList<>();
        for (int machine = 0; machine < 8; machine++) {
            told.add(machines.submit(() -> {
                start.await();
                return reminders.tell(caseId);
            }));
        }
        start.countDown();
        for (Future<Integer> each : told) {
            each.get();
        }
        machines.shutdown();

        assertThat(book.levels(id)).containsExactly("L1");
        assertThat(book.told(id).stream().filter(t -> t.startsWith("alarm"))).doesNotHaveDuplicates();
    }

    @Test
    void who_has_nothing_due_is_not_told() {
        CaseId caseId = driver.open(300);
        Instant first = reminders.next(Reminder.START, 1).get(0).at();
        clock.moveTo(first.minus(Duration.ofSeconds(1)));
        assertThat(reminders.tell(caseId)).isZero();
    }

    @Test
    void after_a_standstill_nothing_is_told_that_fell_due_after_a_miss_which_the_clock_has_yet_to_raise() {
        CaseId caseId = driver.open(200);
        clock.moveTo(clock.instant().plus(Duration.ofDays(120)));

        reminders.tell(caseId);

        Instant miss = first(caseId, "rings");
        assertThat(miss).isBefore(clock.instant());
        assertThat(first(caseId, "not rings"))
                .as("waits behind the miss")
                .isBefore(clock.instant())
                .isAfterOrEqualTo(miss);
        driver.fireTimer(caseId, "timer_nextAlarm");
        assertThat(first(caseId, "true")).isAfter(clock.instant());
    }

    private Instant first(CaseId caseId, String which) {
        return jdbc.sql("select min(next_alarm_at) from app.obligation where case_id = ? and " + which)
                .param(caseId.value())
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .single();
    }

    private void toldOnce(CaseId caseId, ObligationId id) {
        clock.moveTo(book.instant(id, "next_alarm_at"));
        assertThat(reminders.next(Reminder.START, 100)).contains(new Reminder(clock.instant(), id, caseId));
        assertThat(reminders.tell(caseId)).isPositive();
    }

    private Job clockOf(CaseId caseId) {
        return driver.timers(caseId, "timer_nextAlarm").get(0);
    }
}
