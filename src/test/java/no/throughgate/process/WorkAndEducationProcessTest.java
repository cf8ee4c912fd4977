package no.throughgate.process;

import static no.throughgate.obligation.RefusalCode.MISSING_INFO;
import static no.throughgate.obligation.RefusalCode.NOT_ELIGIBLE;
import static no.throughgate.obligation.RefusalCode.NO_CAPACITY;
import static no.throughgate.obligation.RefusalCode.WRONG_MUNICIPALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.throughgate.obligation.Refusal;
import no.throughgate.support.Walk;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("work-and-education")
class WorkAndEducationProcessTest extends ProcessTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void school_and_work_are_asked_for_side_by_side_and_both_found() {
        Walk work = drive.walk("work-and-education", LONG_ENOUGH);
        assertThat(work.process()).isWaitingAtExactly("clarifyTraining", "findActivity");

        work.done("clarifyTraining", answer("schoolWanted", true)).done("placeInSchool", "findActivity");

        assertThat(work.process())
                .hasPassed("end_schoolPlaceFound", "end_activityFound")
                .isEnded();
        assertThat(needs(work)).containsEntry("EDUCATION", "SETTLED").containsEntry("WORK_AND_ACTIVITY", "SETTLED");
    }

    @Test
    void training_begun_inside_is_clarified_thirteen_weeks_and_placed_six_weeks_before_release() {
        Walk work = drive.walk("work-and-education", LONG_ENOUGH);
        assertThat(dueDay(work, "clarifyTraining"))
                .isEqualTo(MONDAY.plusDays(LONG_ENOUGH - 91).toString());

        work.done("clarifyTraining", answer("schoolWanted", true));

        assertThat(dueDay(work, "placeInSchool"))
                .isEqualTo(MONDAY.plusDays(LONG_ENOUGH - 42).toString());
        assertThat(receiver(work, "placeInSchool")).isEqualTo("/education/03");
    }

    @Test
    void whoever_wants_no_school_is_placed_in_none() {
        Walk work =
                drive.walk("work-and-education", LONG_ENOUGH).done("clarifyTraining", answer("schoolWanted", false));

        assertThat(work.process()).hasPassed("end_noSchoolWanted").isWaitingAtExactly("findActivity");
        assertThat(needs(work)).containsEntry("EDUCATION", "NO_NEED");
    }

    @Test
    void a_school_without_a_place_is_asked_for_another_offer() {
        Walk work = wanted().refused("placeInSchool", NO_CAPACITY);
        assertThat(work.process()).isWaitingAt("askForOtherCourse").isNotWaitingAt("placeInSchool");

        work.done("askForOtherCourse", answer("otherOffer", true));

        assertThat(work.process()).isWaitingAt("placeInSchool");
        assertThat(drive.state(work.open("placeInSchool"))).isEqualTo("OFFERED");
        assertThat(receiver(work, "placeInSchool")).isEqualTo("/education/03");
    }

    @Test
    void without_another_course_the_coordinator_says_why_and_the_need_stays_open() {
        Walk work = wanted().refused("placeInSchool", NOT_ELIGIBLE)
                .done("askForOtherCourse", answer("otherOffer", true))
                .refused("placeInSchool", NO_CAPACITY)
                .done("askForOtherCourse", answer("otherOffer", false));

        assertThat(work.process()).hasPassed("end_noSchoolPlace").isWaitingAtExactly("findActivity");
        assertThat(needs(work)).containsEntry("EDUCATION", "NEED");
    }

    @Test
    void missing_information_goes_back_to_the_prison_and_the_token_stays() {
        Walk work = wanted().refused("placeInSchool", MISSING_INFO);

        assertThat(work.process()).isWaitingAt("placeInSchool").isNotWaitingAt("askForOtherCourse");
        assertThat(receiver(work, "placeInSchool")).isEqualTo("/prison/oslo");
    }

    @Test
    void an_activity_that_nav_refuses_is_followed_by_another() {
        Walk work = drive.walk("work-and-education", LONG_ENOUGH).refused("findActivity", NOT_ELIGIBLE);
        assertThat(work.process()).isWaitingAt("askForOtherActivity").isNotWaitingAt("findActivity");

        work.done("askForOtherActivity", answer("otherOffer", true));

        assertThat(work.process()).isWaitingAt("findActivity");
        assertThat(receiver(work, "findActivity")).isEqualTo("/nav/0301");
    }

    @Test
    void without_another_activity_the_coordinator_says_why() {
        Walk work = drive.walk("work-and-education", LONG_ENOUGH)
                .refused("findActivity", NO_CAPACITY)
                .done("askForOtherActivity", answer("otherOffer", false));

        assertThat(work.process()).hasPassed("end_noActivity").isWaitingAtExactly("clarifyTraining");
    }

    @Test
    void the_wrong_nav_office_names_the_right_one_and_that_one_is_asked() {
        Walk work = drive.walk("work-and-education", LONG_ENOUGH)
                .refused("findActivity", new Refusal(WRONG_MUNICIPALITY, "3201"));

        assertThat(work.process()).isWaitingAt("findActivity").hasNotPassed("askForOtherActivity");
        assertThat(receiver(work, "findActivity")).isEqualTo("/nav/3201");
    }

    @Test
    void a_short_sentence_passes_what_there_is_no_time_for() {
        var id = drive.open(20);

        assertThat(drive.instance(id, "release-coordination")).hasPassed("end_workSettled");
        assertThat(drive.openKinds(id)).doesNotContain("clarifyTraining", "placeInSchool", "findActivity");
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("end_noSchoolWanted")
                        .list())
                .as("whoever was not asked is not placed")
                .anySatisfy(end -> assertThat(caseOf(end)).isEqualTo(id.value()));
    }

    private String caseOf(HistoricActivityInstance node) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(node.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private Walk wanted() {
        return drive.walk("work-and-education", LONG_ENOUGH).done("clarifyTraining", answer("schoolWanted", true));
    }

    private String dueDay(Walk work, String kind) {
        return drive.column(work.open(kind), "(due_at at time zone 'Europe/Oslo')::date");
    }

    private String receiver(Walk work, String kind) {
        return drive.column(work.open(kind), "receiver_unit");
    }

    private Map<String, String> needs(Walk work) {
        Map<String, String> needs = new HashMap<>();
        jdbc.sql("select area, need from app.life_area where case_id = :case")
                .param("case", work.caseId().value())
                .query(rs -> {
                    needs.put(rs.getString("area"), rs.getString("need"));
                });
        return needs;
    }
}
