package no.throughgate.plan.internal;

import java.util.List;
import java.util.Set;
import no.throughgate.kernel.LifeArea;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.plan.Plan.Goal;
import no.throughgate.plan.Plans;
import org.springframework.stereotype.Component;

/** T09: what the person and the prison have written together becomes the next version of the plan. */
@Component
class PlanMade implements OutcomeEffect {

    private static final String WHOLE = "makePlan";

    private final Plans plans;

    PlanMade(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(WHOLE, "makeOnePagePlan", "takeOverPlan", "planOutside");
    }

    @Override
    public void apply(Performed p) {
        plans.write(
                p.facts().caseId(),
                new Plans.Text(
                        !p.kind().equals(WHOLE),
                        p.text("strengths"),
                        List.of(new Goal(area(p.text("goalArea")), p.text("goal"), p.text("firstStep"))),
                        p.at(),
                        p.by().value(),
                        p.unit()));
    }

    private static LifeArea area(String code) {
        return code.isEmpty() ? LifeArea.GENERAL : LifeArea.valueOf(code);
    }
}
