package no.throughgate.process.delegate;

import java.time.Clock;
import no.throughgate.cases.Cases;
import no.throughgate.planning.RuleTables;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Is there time for one page only? The due dates that the case goes by say so: by a row of the one-page plan for its profile. */
@Component
class ChoosePlanDelegate implements CaseDelegate {

    private final Cases cases;
    private final RuleTables rules;
    private final Clock clock;

    ChoosePlanDelegate(Cases cases, RuleTables rules, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var facts = cases.facts(CaseIds.of(execution));
        RuleTables own = rules.forCase(facts.openedAt(), clock.instant());
        execution.setVariable(
                "onePage", own.due("makeOnePagePlan", facts.profile()).isPresent());
    }
}
