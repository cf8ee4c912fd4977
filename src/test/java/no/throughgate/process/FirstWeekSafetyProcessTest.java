package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.kernel.Oslo;
import no.throughgate.support.CaseBook;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("first-week-safety")
class FirstWeekSafetyProcessTest extends ProcessTest {

    @Autowired
    CaseBook book;

    @Autowired
    JdbcClient jdbc;

    @Test
    void somebody_is_in_touch_on_each_of_three_days_and_the_week_is_checked() {
        Walk week = drive.walkFromRelease("first-week-safety", LONG_ENOUGH)
                .reached("timer_contactDay1")
                .done("contactDay1", answer("personReached", true))
                .reached("timer_contactDay3")
                .done("contactDay3", answer("personReached", true))
                .reached("timer_contactDay7")
                .done("contactDay7", answer("personReached", true))
                .done("checkFirstWeek");

        assertThat(week.process())
                .hasPassed("end_reachedDay1", "end_reachedDay3", "end_reachedDay7", "end_firstWeekChecked")
                .hasNotPassed("reachOut")
                .isEnded();
    }

    @Test
    void whoever_is_not_reached_is_sought_in_person() {
        Walk week = drive.walkFromRelease("first-week-safety", LONG_ENOUGH)
                .reached("timer_contactDay1")
                .done("contactDay1", answer("personReached", false))
                .done("reachOut")
                .reached("timer_contactDay3")
                .done("contactDay3", answer("personReached", false))
                .done("reachOut")
                .reached("timer_contactDay7")
                .done("contactDay7", answer("personReached", false));

        assertThat(week.process()).hasPassed("end_reachedOut").isWaitingAtExactly("reachOut", "checkFirstWeek");
    }

    @Test
    void a_contact_that_nobody_makes_is_replaced_by_outreach_each_time() {
        Walk week = drive.walkFromRelease("first-week-safety", LONG_ENOUGH)
                .reached("timer_contactDay1")
                .missed("contactDay1");
        assertThat(week.process()).isWaitingAt("reachOut").isNotWaitingAt("contactDay1");

        week.done("reachOut")
                .reached("timer_contactDay3")
                .missed("contactDay3")
                .done("reachOut")
                .reached("timer_contactDay7")
                .missed("contactDay7");

        assertThat(week.process()).isWaitingAt("reachOut", "checkFirstWeek");
    }

    /** Nobody who guards or controls hears of it, from the first missed contact to the county governor, also while the release has not been written down. */
    @Test
    void a_missed_contact_never_goes_to_prison_probation_or_police() {
        Walk week = drive.walkFromRelease("first-week-safety", LONG_ENOUGH);
        LocalDate release = MONDAY.plusDays(LONG_ENOUGH);

        drive.untilDay(week.caseId(), release.plusDays(60), LocalTime.of(9, 0));

        List<String> heard = jdbc.sql("""
                        select distinct unit from (
                            select to_unit as unit from app.notice where case_id = :case and created_at >= :release
                            union all select s.owner_unit from app.accountability s join app.obligation o using (obligation_id) where o.case_id = :case and o.offered_at >= :release
                            union all select receiver_unit from app.obligation where case_id = :case and offered_at >= :release
                            union all select sender_unit from app.obligation where case_id = :case and offered_at >= :release) told
                        """)
                .param("case", week.caseId().value())
                .param("release", Timestamp.from(Oslo.at(release, LocalTime.MIDNIGHT)))
                .query(String.class)
                .list();
        assertThat(book.all(week.caseId(), "reachOut"))
                .as("each miss was outreach")
                .hasSize(3);
        assertThat(heard)
                .contains("/municipality/0301/coordination", "/county-governor/03")
                .noneMatch(unit -> unit.matches("/(prison|probation|police)/.*"));
    }
}
