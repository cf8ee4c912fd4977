package no.throughgate.web.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import no.throughgate.plan.Plans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan is the person's: whoever the law does not open it to sees it by consent, or not at all. */
class PlanSharedTest extends ConsentedContentSituation {

    @Autowired
    Plans plans;

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
