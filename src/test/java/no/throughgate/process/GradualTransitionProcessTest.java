package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ServingPlace;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("gradual-transition")
class GradualTransitionProcessTest extends ProcessTest {

    private static final String PROBATION = "/probation/03";
    private static final String PRISON = "/prison/oslo";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoever_stays_inside_serves_in_prison() {
        Walk transition = drive.walk("gradual-transition", LONG_ENOUGH);
        assertThat(transition.process()).isWaitingAtExactly("proposeTransition");

        transition.done("proposeTransition", answer("transitionForm", "NONE"));

        assertThat(transition.process()).hasPassed("end_noTransition").isEnded();
    }

    @Test
    void a_transition_that_probation_denies_changes_nothing() {
        Walk transition = drive.walk("gradual-transition", LONG_ENOUGH)
                .done("proposeTransition", answer("transitionForm", "ND"))
                .done("assessGradualTransition", answer("transitionDecision", "DENIED"));

        assertThat(transition.process()).hasPassed("end_transitionDenied").isEnded();
        assertThat(cases.facts(transition.caseId()).servingPlace()).isEqualTo(ServingPlace.PRISON);
    }

    @Test
    void the_prison_stays_accountable_until_probation_has_taken_the_serving_over() {
        Walk transition = granted();
        ObligationId handover = transition.open("takeOverServing");

        assertThat(drive.column(handover, "accountable_unit")).isEqualTo(PRISON);

        drive.accept(transition.caseId(), "takeOverServing");

        assertThat(drive.column(handover, "accountable_unit")).isEqualTo(PROBATION);
    }

    @Test
    void when_serving_moves_home_the_case_goes_on_with_its_date_and_its_dues_and_probation_owns_it() {
        Walk transition = granted();
        CaseId id = transition.caseId();
        drive.enter(id, "parole-and-probation");
        ObligationId open = transition.open("assessParole");
        String due = drive.column(open, "due_at");

        transition.done("takeOverServing", answer("servingPlace", "HOME"));

        var facts = cases.facts(id);
        assertThat(facts.servingPlace()).isEqualTo(ServingPlace.HOME);
        assertThat(facts.servingUnit()).isEqualTo(new UnitId(PROBATION));
        assertThat(facts.release().date()).isEqualTo(MONDAY.plusDays(LONG_ENOUGH));
        assertThat(drive.column(open, "due_at")).isEqualTo(due);
        assertThat(drive.column(open, "accountable_unit")).isEqualTo(PROBATION);
        assertThat(drive.column(open, "capability")).isEqualTo("probation-staff");
        assertThat(owner(id, "HOUSING")).as("what nobody else has accepted").isEqualTo(PROBATION);

        Walk papers = drive.enter(id, "id-bank-digital");
        assertThat(drive.column(papers.open("applyForIdAndBank"), "receiver_unit"))
                .as("what the prison would have been asked for from here on")
                .isEqualTo(PROBATION);
        drive.done(id, "assessParole");
        assertThat(drive.column(transition.open("decideParole"), "receiver_unit"))
                .as("what only the prison's leader decides")
                .isEqualTo(PRISON);
    }

    @Test
    void serving_outside_is_followed_to_the_release() {
        Walk transition = granted().done("takeOverServing", answer("servingPlace", "INSTITUTION"));
        assertThat(transition.process()).isWaitingAtExactly("followServing");
        assertThat(drive.column(transition.open("followServing"), "(due_at at time zone 'Europe/Oslo')::date"))
                .isEqualTo(MONDAY.plusDays(LONG_ENOUGH).toString());

        transition.done("followServing", answer("servingOutcome", "COMPLETED"));

        assertThat(transition.process()).hasPassed("end_servedOutside").isEnded();
        assertThat(cases.facts(transition.caseId()).servingPlace()).isEqualTo(ServingPlace.INSTITUTION);
    }

    @Test
    void serving_that_is_broken_off_is_taken_back_by_the_prison_and_nothing_is_lost() {
        Walk transition = granted().done("takeOverServing", answer("servingPlace", "HOME"));
        CaseId id = transition.caseId();
        Walk papers = drive.enter(id, "id-bank-digital");
        ObligationId application = papers.open("applyForIdAndBank");
        String due = drive.column(application, "due_at");

        transition.done("followServing", answer("servingOutcome", "BROKEN"));

        assertThat(transition.process()).isWaitingAtExactly("takeBackServing");
        assertThat(drive.column(transition.open("takeBackServing"), "accountable_unit"))
                .as("until the prison's leader accepts")
                .isEqualTo(PROBATION);
        assertThat(drive.column(transition.open("takeBackServing"), "receiver_unit"))
                .isEqualTo(PRISON);

        transition.done("takeBackServing");

        assertThat(transition.process()).hasPassed("end_backInPrison").isEnded();
        assertThat(cases.facts(id).servesOutside()).isFalse();
        assertThat(cases.facts(id).release().date()).isEqualTo(MONDAY.plusDays(LONG_ENOUGH));
        assertThat(drive.column(application, "due_at")).isEqualTo(due);
        assertThat(drive.column(application, "accountable_unit")).isEqualTo(PRISON);
        assertThat(drive.column(application, "capability")).isEqualTo("prison-staff");
        assertThat(owner(id, "HOUSING")).isEqualTo(PRISON);
    }

    private Walk granted() {
        return drive.walk("gradual-transition", LONG_ENOUGH)
                .done("proposeTransition", answer("transitionForm", "EM"))
                .done("assessGradualTransition", Map.of("transitionDecision", "GRANTED"));
    }

    private String owner(CaseId id, String area) {
        return jdbc.sql(
                        "select owner_unit from app.life_area_owner where case_id = :case and area = :area and until is null")
                .param("case", id.value())
                .param("area", area)
                .query(String.class)
                .single();
    }
}
