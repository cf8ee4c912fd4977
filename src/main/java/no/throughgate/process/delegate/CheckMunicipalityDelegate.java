package no.throughgate.process.delegate;

import no.throughgate.cases.Cases;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Is there a municipality to ask at all? */
@Component
class CheckMunicipalityDelegate implements CaseDelegate {

    private final Cases cases;

    CheckMunicipalityDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "municipalityKnown",
                cases.facts(CaseIds.of(execution)).municipality().isPresent());
    }
}
