package no.throughgate.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

@CoversModel("follow-up")
class FollowUpProcessTest extends ProcessTest {

    @Test
    void half_a_year_of_questions_ends_with_an_agreed_outcome() {
        Walk after = drive.walkFromRelease("follow-up", LONG_ENOUGH).reached("timer_day14");
        assertThat(after.process()).isWaitingAtExactly("timer_day30", "call_thirdMeeting", "surveyPerson14");

        after.done("callMeeting", "holdThirdMeeting", "recordDecisions", "surveyPerson14")
                .reached("timer_day30")
                .done("reviewStatus30")
                .reached("timer_day90")
                .done("reviewStatus90", "surveyPerson90")
                .reached("timer_day180")
                .done("reviewStatus180");
        assertThat(after.process()).isWaitingAtExactly("closeCase");

        after.done("closeCase", answer("closeOutcome", "CLOSED"));

        assertThat(after.process())
                .hasPassed("end_thirdMeetingHeld", "end_asked14", "end_reviewed30", "end_reviewed90", "end_asked90")
                .hasPassed("end_followUpEnded")
                .isEnded();
    }

    @Test
    void closing_ends_what_was_never_answered() {
        Walk after = drive.walkFromRelease("follow-up", LONG_ENOUGH)
                .reached("timer_day14")
                .reached("timer_day30")
                .reached("timer_day90")
                .reached("timer_day180")
                .done("reviewStatus180")
                .done("closeCase", answer("closeOutcome", "RE_OFFERED"));

        assertThat(after.process()).hasNotPassed("end_reviewed90").isEnded();
    }
}
