package no.throughgate.process.delegate;

import no.throughgate.cases.Cases;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Is there a release date to count from? */
@Component
class CheckReleaseDateDelegate implements CaseDelegate {

    private final Cases cases;

    CheckReleaseDateDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "releaseDateKnown",
                cases.facts(CaseIds.of(execution)).releaseDate().isPresent());
    }
}
