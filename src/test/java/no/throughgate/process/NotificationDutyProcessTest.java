package no.throughgate.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

@CoversModel("notification-duty")
class NotificationDutyProcessTest extends ProcessTest {

    @Test
    void the_stay_and_its_dates_are_announced_and_acknowledged() {
        Walk notices = drive.walk("notification-duty", LONG_ENOUGH);
        assertThat(notices.process())
                .hasPassed("serviceTask_sendNotice", "serviceTask_announceDates")
                .isWaitingAtExactly("acknowledgeNotice", "acknowledgeDates");

        notices.done("acknowledgeNotice", "acknowledgeDates");

        assertThat(notices.process())
                .hasPassed("end_noticeAcknowledged", "end_datesAcknowledged")
                .isEnded();
    }

    @Test
    void without_a_date_only_the_stay_is_announced() {
        Walk notices = drive.walk("notification-duty", null);

        assertThat(notices.process()).hasPassed("end_noDateYet").isWaitingAtExactly("acknowledgeNotice");
    }

    @Test
    void dates_that_nobody_acknowledges_are_told_by_phone_instead() {
        Walk notices = drive.walk("notification-duty", LONG_ENOUGH)
                .done("acknowledgeNotice")
                .missed("acknowledgeDates");
        assertThat(notices.process()).isWaitingAtExactly("phoneDates");

        notices.done("phoneDates");

        assertThat(notices.process()).hasPassed("end_datesTold").isEnded();
    }
}
