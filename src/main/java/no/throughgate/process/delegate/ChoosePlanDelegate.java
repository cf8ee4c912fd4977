package no.throughgate.process.delegate;

import no.throughgate.cases.Cases;
import no.throughgate.planning.RuleTables;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Is there time for one page only? The table of due dates says so: by a row of the one-page plan for the case's profile. */
@Component
class ChoosePlanDelegate implements CaseDelegate {

    private final Cases cases;
    private final RuleTables rules;

    ChoosePlanDelegate(Cases cases, RuleTables rules) {
        this.cases = cases;
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var profile = cases.facts(CaseIds.of(execution)).profile();
        execution.setVariable("onePage", rules.due("makeOnePagePlan", profile).isPresent());
    }
}
