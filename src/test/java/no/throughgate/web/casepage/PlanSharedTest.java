package no.throughgate.web.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.plan.AddedGoals;
import no.throughgate.plan.Plan;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plan.Goal;
import no.throughgate.plan.Plans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan is the person's: whoever the law does not open it to sees it by consent, or not at all. */
class PlanSharedTest extends ConsentedContentSituation {

    @Autowired
    Plans plans;

    @Autowired
    AddedGoals goals;

    @Test
    void the_prison_that_wrote_it_and_the_coordinator_see_it_and_nobody_else_without_consent() {
        written(List.of("NAV"), List.of("HOUSING"));

        sees(prison, true);
        sees(coordinator, true);
        sees(nav, false);
        sees(municipality, false);
    }

    @Test
    void consent_for_goals_and_strengths_opens_it_and_its_end_closes_it_at_once() {
        written(List.of("NAV"), List.of("GENERAL"));
        sees(nav, true);
        sees(municipality, false);

        consents.withdraw(caseId, new UnitId("/nav/0301"), LifeArea.GENERAL, clock.instant());

        sees(nav, false);
    }

    @Test
    void to_owe_a_step_of_the_case_opens_no_plan() {
        written(List.of(), List.of());
        driver.done(caseId, "determineMunicipality");
        assertThat(kinds(municipality)).contains("requestPlanCoordinator");

        sees(municipality, false);
    }

    @Test
    void when_the_case_is_closed_nobody_reads_it_on() {
        written(List.of("NAV"), List.of("GENERAL"));
        cases.released(caseId, clock.instant());
        sees(municipality, true);

        cases.closed(caseId, clock.instant());

        List.of(prison, coordinator, nav, municipality).forEach(reader -> sees(reader, false));
    }

    @Test
    void a_goal_that_comes_later_makes_a_new_version_and_the_one_before_stays() {
        written(List.of(), List.of());

        goals.add(
                caseId,
                new Goal(LifeArea.EDUCATION, "Fagbrev", "Ringe skolen"),
                Agreement.DISAGREES,
                "For fort",
                prison.actor());

        var versions = plans.versions(caseId, prison.actor());
        assertThat(versions).extracting(Plan::version).containsExactly(2, 1);
        assertThat(versions.get(0).goals()).extracting(Goal::goal).containsExactly("Egen hybel", "Fagbrev");
        assertThat(versions.get(0).strengths()).isEqualTo("Flink med dyr");
        assertThat(versions.get(0).answer())
                .hasValueSatisfying(answer -> assertThat(answer.ownWords()).isEqualTo("For fort"));
        assertThat(versions.get(1).goals()).extracting(Goal::goal).containsExactly("Egen hybel");
        assertThat(pages.timeline(caseId, prison))
                .extracting(CaseParts.Event::kind)
                .contains("plan.goalAdded");
    }

    @Test
    void goals_are_added_by_those_who_follow_the_case_up_and_by_nobody_else() {
        assertThat(goals.mayAdd(caseId, prison.actor())).as("no plan yet").isFalse();
        written(List.of("NAV"), List.of("GENERAL"));

        assertThat(goals.mayAdd(caseId, prison.actor())).isTrue();
        assertThat(goals.mayAdd(caseId, coordinator.actor())).isTrue();
        assertThat(goals.mayAdd(caseId, nav.actor())).as("reads it, no more").isFalse();
        assertThat(goals.mayAdd(caseId, municipality.actor())).isFalse();
        assertThatThrownBy(() ->
                        goals.add(caseId, new Goal(LifeArea.HOUSING, "x", "y"), Agreement.AGREES, "", nav.actor()))
                .isInstanceOf(Problem.class);

        cases.released(caseId, clock.instant());

        assertThat(goals.mayAdd(caseId, municipality.actor())).isTrue();
        assertThat(goals.mayAdd(caseId, prison.actor())).isFalse();
    }

    private void written(List<String> to, List<String> about) {
        said(to.isEmpty() ? "NONE" : "SOME", to, about);
        driver.done(caseId, "offerMapping");
        driver.done(
                caseId, "makePlan", Map.of("strengths", "Flink med dyr", "goal", "Egen hybel", "firstStep", "Søke"));
    }

    private void sees(CurrentUser reader, boolean does) {
        assertThat(plans.open(caseId, reader.actor()))
                .as("open to %s", reader.units())
                .isEqualTo(does);
        assertThat(plans.latest(caseId, reader.actor()).isPresent())
                .as("read by %s", reader.units())
                .isEqualTo(does);
    }
}
