package no.throughgate.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

@CoversModel("first-week-safety")
class FirstWeekSafetyProcessTest extends ProcessTest {

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
}
