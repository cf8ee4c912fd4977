package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import java.util.Set;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.plan.OwnAnswers;
import no.throughgate.plan.Plan;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plan.Goal;
import no.throughgate.plan.Plans;
import no.throughgate.support.Walk;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("co-produced-plan")
class CoProducedPlanProcessTest extends ProcessTest {

    private static final Map<String, Object> WORDS = Map.of(
            "strengths", "Flink med dyr",
            "goal", "Et sted der hunden får bo",
            "goalArea", "HOUSING",
            "firstStep", "Kontaktbetjenten ringer boligkontoret");

    @Autowired
    Plans plans;

    @Autowired
    OwnAnswers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Test
    void the_plan_is_kept_in_the_person_s_own_words_and_the_person_agrees() {
        Walk plan = plan(LONG_ENOUGH);
        assertThat(plan.process()).isWaitingAtExactly("makePlan");

        plan.done("makePlan", WORDS);
        assertThat(plan.process()).isWaitingAtExactly("recordAgreement");
        plan.done("recordAgreement", answer("agreement", "AGREES"));

        assertThat(plan.process()).hasPassed("end_planStands").isEnded();
        Plan kept = kept(plan.caseId());
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.onePage()).isFalse();
        assertThat(kept.strengths()).isEqualTo("Flink med dyr");
        assertThat(kept.goals())
                .containsExactly(new Goal(
                        LifeArea.HOUSING, "Et sted der hunden får bo", "Kontaktbetjenten ringer boligkontoret"));
        assertThat(kept.writtenBy()).isEqualTo("worker-prison-oslo");
        assertThat(kept.answer())
                .hasValueSatisfying(said -> assertThat(said.agreement()).isEqualTo(Agreement.AGREES));
    }

    @Test
    void her_own_answer_does_what_somebody_owed_to_hear_and_her_no_needs_no_words() {
        Walk plan = plan(LONG_ENOUGH).done("makePlan", WORDS);
        CaseId id = plan.caseId();
        Actor she = new Actor(new UserId("she-" + id), Set.of(), Set.of("person"));
        assertThatThrownBy(() -> answers.answer(id, 1, Agreement.AGREES, "", she))
                .as("before the login is hers")
                .isInstanceOf(Problem.class);
        hers(she, id);

        assertThatThrownBy(() -> answers.answer(id, 2, Agreement.AGREES, "", she))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo("me.plan.changed"));
        answers.answer(id, 1, Agreement.DISAGREES, "", she);

        assertThat(plan.process()).hasPassed("end_planStands").isEnded();
        assertThat(plans.agreed(id)).isFalse();
        assertThat(kept(id).answer()).hasValueSatisfying(said -> {
            assertThat(said.agreement()).isEqualTo(Agreement.DISAGREES);
            assertThat(said.herself()).isTrue();
        });
        answers.answer(id, 1, Agreement.AGREES, "Vi har snakket sammen", she);
        assertThat(plans.agreed(id)).as("her last word").isTrue();
    }

    @Test
    void the_alarms_about_what_she_did_herself_leave_the_inbox() {
        Walk plan = plan(LONG_ENOUGH).done("makePlan", WORDS);
        CaseId id = plan.caseId();
        ObligationId owed = plan.open("recordAgreement");
        drive.until(jdbc.sql("select due_at from app.obligation where obligation_id = ?")
                .param(owed.value())
                .query((row, n) -> row.getTimestamp(1).toInstant().plusSeconds(3600))
                .single());
        assertThat(alarms(owed)).isPositive();
        Actor she = new Actor(new UserId("she-" + id), Set.of(), Set.of("person"));
        hers(she, id);

        answers.answer(id, 1, Agreement.AGREES, "", she);

        assertThat(drive.state(owed)).isEqualTo("DONE");
        assertThat(alarms(owed)).isZero();
    }

    private void hers(Actor she, CaseId id) {
        jdbc.sql("insert into person.login select ?, person_id, now() from app.release_case where case_id = ?")
                .params(she.user().value(), id.value())
                .update();
    }

    private int alarms(ObligationId owed) {
        return jdbc.sql("select count(*) from app.notice where obligation_id = ? and acknowledged_at is null")
                .param(owed.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_short_sentence_has_time_for_one_page() {
        Walk plan = plan(20);
        assertThat(plan.process()).isWaitingAtExactly("makeOnePagePlan");

        plan.done("makeOnePagePlan", WORDS).done("recordAgreement", answer("agreement", "AGREES"));

        assertThat(plan.process()).isEnded();
        assertThat(kept(plan.caseId()).onePage()).isTrue();
    }

    @Test
    void a_plan_that_nobody_writes_becomes_one_page_with_the_coordinator() {
        Walk plan = plan(LONG_ENOUGH).missed("makePlan");
        assertThat(plan.process()).isWaitingAtExactly("takeOverPlan");
        assertThat(drive.column(plan.open("takeOverPlan"), "receiver_unit")).isEqualTo("/prison/oslo/coordinator");

        plan.done("takeOverPlan", WORDS);

        assertThat(plan.process()).isWaitingAtExactly("recordAgreement");
        assertThat(kept(plan.caseId()).onePage()).isTrue();
    }

    @Test
    void a_page_that_nobody_writes_is_the_coordinator_s_too() {
        Walk plan = plan(20).missed("makeOnePagePlan");

        assertThat(plan.process()).isWaitingAtExactly("takeOverPlan");
    }

    @Test
    void a_no_is_recorded_in_the_person_s_own_words_and_lets_the_plan_stand() {
        Walk plan = plan(LONG_ENOUGH).done("makePlan", WORDS);
        assertThatThrownBy(() -> plan.done("recordAgreement", answer("agreement", "DISAGREES")))
                .isInstanceOfSatisfying(
                        WrongAnswer.class, wrong -> assertThat(wrong.field()).isEqualTo("ownWords"));

        plan.done("recordAgreement", Map.of("agreement", "DISAGREES", "ownWords", "Hunden er ikke viktigst"));

        assertThat(plan.process()).hasPassed("end_planStands").isEnded();
        assertThat(plans.agreed(plan.caseId())).isFalse();
        assertThat(kept(plan.caseId()).answer())
                .hasValueSatisfying(said -> assertThat(said.ownWords()).isEqualTo("Hunden er ikke viktigst"));

        plan.done("offerPlanTalk", Map.of("talkOutcome", "NOW_AGREES", "ownWords", "Nå er det riktig"));
        assertThat(plans.agreed(plan.caseId())).isTrue();
    }

    @Test
    void no_word_of_the_plan_becomes_a_variable_of_the_process() {
        Walk plan = plan(LONG_ENOUGH)
                .done("makePlan", WORDS)
                .done("recordAgreement", Map.of("agreement", "DISAGREES", "ownWords", "Hunden er ikke viktigst"));

        var kept = runtime.createVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
        assertThat(kept).isNotEmpty().noneMatch(value -> value.contains("und"));
        assertThat(plan.process()).isEnded();
    }

    /** The mapping up to the plan. */
    private Walk plan(int days) {
        Walk mapping = drive.walk("mapping-and-consent", days).done("holdIntakeTalk", "recordConsents");
        if (days == LONG_ENOUGH) {
            mapping.done("offerMapping");
        }
        return mapping.follow("co-produced-plan");
    }

    private Plan kept(CaseId caseId) {
        return plans.latest(
                        caseId,
                        new Actor(new UserId("kari"), Set.of(new UnitId("/prison/oslo")), Set.of("prison-staff")))
                .orElseThrow();
    }
}
