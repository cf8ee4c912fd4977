package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Walk;
import no.throughgate.survey.Surveys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("annual-survey")
class AnnualSurveyProcessTest extends ProcessTest {

    private static final UserId OPERATOR = new UserId("operator");

    @Autowired
    Surveys surveys;

    @Autowired
    CleanSlate slate;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void november() {
        slate.wipe();
        drive.at(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @AfterEach
    void forget() {
        slate.wipe();
    }

    @Test
    void the_year_is_frozen_computed_checked_by_the_directorate_and_published() {
        Walk survey = survey(2026);
        assertThat(survey.process()).isWaitingAtExactly("timer_nextAlarm", "checkFigures");
        assertThat(drive.column(survey.open("checkFigures"), "accountable_unit"))
                .isEqualTo("/directorate/kdi");

        survey.done("checkFigures", answer("figuresAccepted", true));

        assertThat(survey.process())
                .hasPassed("serviceTask_publishFigures", "end_figuresPublished")
                .isEnded();
        assertThat(published("json").get(0)).contains("\"asOf\" : \"2026-11-01\"", "\"M33\"", "\"definition\"");
        assertThat(published("csv").get(0))
                .startsWith("\uFEFF\"year\";\"measure\";")
                .contains("\"2026\";\"M7\";");
        assertThat(jdbc.sql("select json_sha256 = encode(sha256(convert_to(json, 'UTF8')), 'hex') from app.publication")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_same_year_published_twice_has_the_same_bytes_and_one_edition() {
        survey(2026).done("checkFigures", answer("figuresAccepted", true));
        drive.at(LocalDate.of(2027, 2, 1), LocalTime.of(9, 0));
        drive.open(100);

        Walk again = survey(2026).done("checkFigures", answer("figuresAccepted", true));

        assertThat(again.process()).isEnded();
        assertThat(jdbc.sql("select json from app.survey union select json from app.publication")
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(published("json")).hasSize(1);
        assertThat(jdbc.sql("select outcome from app.matter order by case_id")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISHED", "UNCHANGED");
    }

    @Test
    void figures_that_are_sent_back_are_computed_anew() {
        Walk survey = survey(2026);
        var first = survey.open("checkFigures");

        survey.done("checkFigures", answer("figuresAccepted", false));

        assertThat(survey.process())
                .hasPassedInOrder("checkFigures", "serviceTask_computeFigures")
                .isWaitingAtExactly("timer_nextAlarm", "checkFigures");
        assertThat(survey.open("checkFigures")).isNotEqualTo(first);
        assertThat(published("json")).isEmpty();
    }

    @Test
    void figures_that_nobody_checks_are_escalated() {
        Walk survey = survey(2026).missed("checkFigures");
        assertThat(drive.column(survey.open("decideAsDirectorate"), "accountable_unit"))
                .isEqualTo("/directorate/kdi");

        survey.done("decideAsDirectorate");

        assertThat(survey.process())
                .hasPassed("end_missContained")
                .isWaitingAtExactly("timer_nextAlarm", "checkFigures");
    }

    @Test
    void a_year_that_is_not_over_is_not_counted_and_one_under_way_is_not_started_twice() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> surveys.open(2027, OPERATOR));
        assertThat(surveys.open(2026, OPERATOR)).isEqualTo(surveys.open(2026, OPERATOR));
    }

    private Walk survey(int year) {
        return drive.follow(surveys.open(year, OPERATOR), "annual-survey");
    }

    private List<String> published(String file) {
        return jdbc.sql("select " + file + " from app.publication")
                .query(String.class)
                .list();
    }
}
