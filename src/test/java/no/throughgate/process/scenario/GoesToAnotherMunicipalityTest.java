package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.MunicipalityQuestion;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Release to another municipality than planned, three days before: the offices change, the day does not. */
class GoesToAnotherMunicipalityTest extends Scenario {

    private static final LocalDate RELEASE = MONDAY.plusDays(60);
    private static final String OSLO = "/municipality/0301/coordination";
    private static final String BAERUM = "/municipality/3201/coordination";

    @Autowired
    MunicipalityQuestion question;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_is_open_is_offered_to_the_new_offices_the_old_ones_are_told_and_the_new_municipality_confirms() {
        CaseId id = prepared();
        ObligationId talk = drive.open(id, "holdNavTalk");
        String due = drive.column(drive.open(id, "offerNgo"), "due_at");

        question.goesTo(id, "3201");

        assertThat(drive.state(talk)).isEqualTo("WITHDRAWN");
        assertThat(drive.column(talk, "reason")).isEqualTo("MUNICIPALITY_CHANGED");
        assertThat(drive.column(drive.open(id, "holdNavTalk"), "receiver_unit")).isEqualTo("/nav/3201");
        assertThat(drive.state(drive.open(id, "holdNavTalk"))).isEqualTo("OFFERED");
        assertThat(drive.column(drive.open(id, "offerNgo"), "due_at"))
                .as("what others owe stands")
                .isEqualTo(due);
        assertThat(told(id, "municipalityChanged")).contains("/nav/0301").doesNotContain("/nav/3201");
        assertThat(told(id, "dates"))
                .as("the new municipality's offices learn the day, the old housing office hears nothing of it")
                .contains("/nav/3201", "/municipality/3201/housing", BAERUM)
                .doesNotContain("/nav/0301", "/municipality/0301/housing", OSLO);

        Walk anew = drive.follow(id, "responsible-municipality");
        assertThat(anew.process()).isWaitingAtExactly("determineMunicipality");
        assertThat(drive.column(anew.open("determineMunicipality"), "receiver_unit"))
                .isEqualTo(BAERUM);
        assertThat(drive.column(anew.open("determineMunicipality"), "accept_by::date"))
                .as("with its own clock, before the release")
                .isLessThan(RELEASE.toString());
        assertThat(outsideOwner(id)).as("until another one has said yes").isEqualTo(OSLO);

        anew.done("determineMunicipality", Map.of("municipality", "3201", "basis", "ACTUAL_STAY"));

        assertThat(anew.process()).hasPassed("end_municipalityConfirmed").isEnded();
        assertThat(outsideOwner(id)).isEqualTo(BAERUM);
        assertThat(settlements(id)).containsExactly("0301 ended", "3201 in force");
        assertThat(cases.facts(id).release().date()).isEqualTo(RELEASE);
    }

    @Test
    void the_noes_of_an_earlier_question_do_not_count_in_the_new_one() {
        CaseId id = drive.open(60);
        drive.refuse(id, "determineMunicipality", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "4601"));
        drive.done(id, "determineMunicipality", Map.of("municipality", "4601"));

        question.goesTo(id, "3201");
        drive.refuse(id, "determineMunicipality", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "4601"));

        assertThat(drive.column(drive.open(id, "determineMunicipality"), "receiver_unit"))
                .as("a first no names the right one, which is asked")
                .isEqualTo("/municipality/4601/coordination");
    }

    @Test
    void nobody_moves_a_case_to_where_it_is_or_to_nowhere_or_while_it_is_disputed() {
        CaseId id = drive.open(60);
        assertThat(refusalToMove(id, "0301")).isEqualTo("case.municipality.same");
        assertThat(refusalToMove(id, "9999")).isEqualTo("obligation.municipality.unknown");

        drive.refuse(id, "determineMunicipality", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "3201"));
        drive.refuse(id, "determineMunicipality", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "0301"));

        assertThat(refusalToMove(id, "4601")).isEqualTo("case.municipality.disputed");
        drive.refuse(id, "acknowledgeDates", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "4601"));
        assertThat(cases.facts(id).municipality())
                .as("nor does an office that names another one")
                .contains("0301");
    }

    /** Settled in Oslo, handed over to it, and now it is three days before. */
    private CaseId prepared() {
        CaseId id = drive.open(60);
        drive.done(id, "determineMunicipality", Map.of("municipality", "0301", "basis", "REGISTERED_ADDRESS"));
        drive.accept(id, "holdNavTalk");
        drive.done(id, "handOverCoordination");
        drive.at(RELEASE.minusDays(3), LocalTime.of(9, 0));
        return id;
    }

    private String refusalToMove(CaseId id, String code) {
        var problem = new Problem[1];
        assertThatThrownBy(() -> question.goesTo(id, code))
                .isInstanceOfSatisfying(Problem.class, thrown -> problem[0] = thrown);
        return problem[0].messageKey();
    }

    private String outsideOwner(CaseId id) {
        return jdbc.sql("select outside_owner from app.release_case where case_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<String> settlements(CaseId id) {
        return jdbc.sql("""
                        select municipality || case when ended_at is null then ' in force' else ' ended' end
                        from app.municipality_settlement where case_id = ? order by settlement_id
                        """).param(id.value()).query(String.class).list();
    }

    /** Since this morning. */
    private List<String> told(CaseId id, String kind) {
        return jdbc.sql("select to_unit from app.notice where case_id = ? and kind = ? and created_at >= ?")
                .params(id.value(), kind, java.sql.Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }
}
