package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.DateMoves.Change;
import no.throughgate.obligation.DateMoves.Effect;
import no.throughgate.obligation.DateMoves.Preview;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The release date moves: what follows, and what does not. */
class DateMoveScenarioTest extends Situation {

    @Autowired
    DateMoves moves;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    private static ReleaseDate on(LocalDate day) {
        return new ReleaseDate(day, ReleaseType.SENTENCE_END, Certainty.DECIDED);
    }

    private static LocalDate day(int daysAhead) {
        return TODAY.plusDays(daysAhead);
    }

    @Test
    void thirty_days_earlier_past_a_reminder_the_due_moves_and_reminds_anew() {
        CaseId caseId = driver.open(200);
        ObligationId clarifyHousing = driver.open(caseId, "clarifyHousing");
        Instant firstDue = book.instant(clarifyHousing, "due_at");
        // The reminder to clarify housing comes five working days before it is due; the date moves the day after.
        driver.until(book.instant(clarifyHousing, "next_alarm_at").plus(Duration.ofDays(1)));
        assertThat(book.levels(clarifyHousing)).containsExactly("L0");

        moves.move(caseId, on(day(170)), "prison");

        Instant due = book.instant(clarifyHousing, "due_at");
        assertThat(due).isBefore(firstDue).isAfter(clock.instant());
        assertThat(book.instant(clarifyHousing, "first_due_at")).isEqualTo(firstDue);
        driver.until(due);
        assertThat(book.levels(clarifyHousing)).containsExactly("L0", "L0", "L1");
    }

    @Test
    void later_while_overdue_the_due_moves_the_alarm_closes_and_the_lateness_stays_known() {
        CaseId caseId = driver.open(200);
        ObligationId clarifyHousing = driver.open(caseId, "clarifyHousing");
        Instant firstDue = book.instant(clarifyHousing, "due_at");
        driver.until(firstDue.plus(Duration.ofDays(1)));
        assertThat(driver.column(clarifyHousing, "level")).isEqualTo("1");

        moves.move(caseId, on(day(300)), "prison");

        assertThat(book.instant(clarifyHousing, "due_at")).isAfter(clock.instant());
        assertThat(driver.column(clarifyHousing, "level")).isEqualTo("-1");
        assertThat(book.instant(clarifyHousing, "first_due_at")).isEqualTo(firstDue);
        driver.until(book.instant(clarifyHousing, "due_at").minusSeconds(1));
        assertThat(book.levels(clarifyHousing)).containsExactly("L0", "L1", "L0");
    }

    @Test
    void a_little_later_while_overdue_leaves_the_alarm_where_it_stands() {
        CaseId caseId = driver.open(200);
        ObligationId notice = driver.open(caseId, "holdIntakeTalk");
        driver.until(book.instant(notice, "due_at").plus(Duration.ofHours(1)));
        String before = driver.column(notice, "level") + driver.column(notice, "next_alarm_at");
        moves.move(caseId, on(day(201)), "prison");
        assertThat(driver.column(notice, "level") + driver.column(notice, "next_alarm_at"))
                .isEqualTo(before);
    }

    @Test
    void a_sentence_of_sixty_days_is_planned_in_its_own_time() {
        CaseId caseId = driver.open(60);
        assertThat(jdbc.sql("select profile from app.release_case where case_id = ?")
                        .param(caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("COMPRESSED");
        List<Instant> dues = jdbc.sql("select due_at from app.obligation where case_id = ?")
                .param(caseId.value())
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .list();
        assertThat(dues).hasSizeGreaterThan(10).allSatisfy(due -> assertThat(due)
                .isAfter(clock.instant())
                .isBeforeOrEqualTo(Oslo.at(day(60), LocalTime.NOON)));
        // The gates of the last weeks stand where they always stand.
        driver.untilDay(day(60 - 14), LocalTime.of(5, 59));
        assertThat(driver.openKinds(caseId)).doesNotContain("checkReadiness14");
        driver.untilDay(day(60 - 14), LocalTime.of(6, 0));
        assertThat(driver.openKinds(caseId)).contains("checkReadiness14");
    }

    @Test
    void the_preview_is_what_the_move_does() {
        CaseId caseId = driver.open(200);
        driver.accept(caseId, "acknowledgeDates");
        driver.pass(Duration.ofDays(20));
        for (int days : List.of(150, 260, 60, 35, 200)) {
            Map<ObligationId, Instant> before = dues(caseId);
            Preview preview = moves.preview(caseId, on(day(days)));
            assertThat(dues(caseId)).as("a preview changes nothing").isEqualTo(before);
            Preview moved = moves.move(caseId, on(day(days)), "prison");
            assertThat(moved).isEqualTo(preview);
            Map<ObligationId, Instant> after = dues(caseId);
            assertThat(preview.changes()).isNotEmpty().allSatisfy(c -> {
                if (c.effect() == Effect.WITHDRAWN) {
                    // What had been missed before stays on record as missed.
                    assertThat(driver.state(c.id())).isIn("WITHDRAWN", "EXPIRED", "FAILED");
                } else {
                    assertThat(after).containsEntry(c.id(), c.newDue());
                }
            });
            assertThat(preview.changes())
                    .filteredOn(c -> c.effect() == Effect.UNCHANGED)
                    .allSatisfy(c -> assertThat(c.newDue()).isEqualTo(c.oldDue()));
            Map<String, Object> told = jdbc.sql(
                            "select moved, squeezed, impossible from app.release_date_change where case_id = ? order by changed_at desc limit 1")
                    .param(caseId.value())
                    .query()
                    .singleRow();
            assertThat(told)
                    .containsEntry("moved", (int) preview.count(Effect.MOVED))
                    .containsEntry("squeezed", (int) preview.count(Effect.SQUEEZED))
                    .containsEntry("impossible", (int) preview.count(Effect.IMPOSSIBLE));
            driver.pass(Duration.ofDays(1));
        }
    }

    @Test
    void nothing_becomes_late_by_a_move_and_what_is_done_stays_done() {
        CaseId caseId = driver.open(200);
        ObligationId done = driver.open(caseId, "clarifyHousing");
        driver.done(caseId, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        String asDone = driver.column(done, "due_at") + driver.state(done) + driver.column(done, "closed_at");
        for (int days : List.of(150, 90, 50, 30, 12, 4, 1)) {
            Preview preview = moves.move(caseId, on(day(days)), "prison");
            for (Change change : preview.changes()) {
                if (change.oldDue().isAfter(clock.instant())) {
                    assertThat(change.newDue()).as(change.kind()).isAfter(clock.instant());
                }
            }
        }
        assertThat(driver.column(done, "due_at") + driver.state(done) + driver.column(done, "closed_at"))
                .isEqualTo(asDone);
    }

    @Test
    void a_release_that_comes_near_asks_for_an_answer_before_the_work_is_due() {
        CaseId caseId = driver.open(200);
        ObligationId offer = driver.open(caseId, "acknowledgeDates");
        moves.move(caseId, on(day(4)), "prison");
        assertThat(driver.state(offer)).isEqualTo("OFFERED");
        assertThat(book.instant(offer, "accept_by"))
                .isBeforeOrEqualTo(book.instant(offer, "due_at"))
                .isEqualTo(book.instant(offer, "next_alarm_at"));
    }

    @Test
    void the_engines_gates_are_set_anew_for_the_new_date() {
        CaseId caseId = driver.open(200);
        assertThat(gates(caseId)).containsValue(Oslo.at(day(200 - 14), LocalTime.of(6, 0)));
        moves.move(caseId, on(day(230)), "prison");
        assertThat(gates(caseId))
                .containsValue(Oslo.at(day(230 - 14), LocalTime.of(6, 0)))
                .doesNotContainValue(Oslo.at(day(200 - 14), LocalTime.of(6, 0)));
    }

    @Test
    void the_cases_clock_rings_after_the_move_for_the_first_miss_that_has_a_consequence() {
        CaseId caseId = driver.open(60);
        driver.untilDay(caseId, day(12), LocalTime.of(12, 0));
        moves.move(caseId, on(day(40)), "prison");
        Instant earliest = jdbc.sql("select min(next_alarm_at) from app.obligation where case_id = ? and rings")
                .param(caseId.value())
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .single();
        assertThat(gates(caseId)).containsEntry("timer_nextAlarm", earliest);
    }

    @Test
    void a_failure_in_the_middle_leaves_everything_as_it_was() {
        CaseId caseId = driver.open(200);
        var before = everything(caseId);
        jdbc.sql("""
                        create function app.fail_for_the_test() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$
                        """).update();
        jdbc.sql(
                        "create trigger fails before insert on app.release_date_change for each row execute function app.fail_for_the_test()")
                .update();
        try {
            assertThatThrownBy(() -> moves.move(caseId, on(day(120)), "prison"))
                    .hasStackTraceContaining("the disk is full");
        } finally {
            jdbc.sql("drop function app.fail_for_the_test cascade").update();
        }
        assertThat(everything(caseId)).isEqualTo(before);
        moves.move(caseId, on(day(120)), "prison");
        assertThat(everything(caseId)).isNotEqualTo(before);
    }

    @Test
    void a_failure_at_the_very_end_leaves_everything_as_it_was() {
        CaseId caseId = driver.open(200);
        var before = everything(caseId);
        jdbc.sql("alter table audit.event add constraint no_moves check (kind <> 'release.dateMoved') not valid")
                .update();
        try {
            assertThatThrownBy(() -> moves.move(caseId, on(day(120)), "prison"))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table audit.event drop constraint no_moves").update();
        }
        assertThat(everything(caseId)).isEqualTo(before);
    }

    /** Rows, history, messages, requests and timers of the case, as text. */
    private Map<String, Object> everything(CaseId caseId) {
        Map<String, Object> all = new TreeMap<>();
        for (String table : List.of(
                "app.release_case",
                "app.obligation",
                "app.release_date_change",
                "app.date_move_request",
                "app.notice",
                "audit.event",
                "audit.chain")) {
            all.put(
                    table,
                    jdbc.sql("select t::text from " + table + " t where case_id = ? order by 1")
                            .param(caseId.value())
                            .query(String.class)
                            .list());
        }
        all.put("gates", gates(caseId));
        all.put(
                "tokens",
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .count());
        return all;
    }

    private Map<String, Instant> gates(CaseId caseId) {
        Map<String, Instant> gates = new TreeMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .list()
                .forEach(process -> jobs.createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .list()
                        .forEach(job -> gates.put(
                                activity(job.getJobDefinitionId()),
                                job.getDuedate().toInstant())));
        return gates;
    }

    private String activity(String jobDefinition) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult()
                .getActivityId();
    }

    private Map<ObligationId, Instant> dues(CaseId caseId) {
        Map<ObligationId, Instant> dues = new java.util.HashMap<>();
        jdbc.sql("select obligation_id, due_at from app.obligation where case_id = ? and closed_at is null")
                .param(caseId.value())
                .query(rs -> {
                    dues.put(new ObligationId(rs.getLong(1)), rs.getTimestamp(2).toInstant());
                });
        return dues;
    }
}
