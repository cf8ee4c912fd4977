package no.throughgate.process.delegate;

import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Nor did the leaders: L5, where a municipal duty ends. */
@Component
class RaiseToCountyGovernorDelegate implements CaseDelegate {

    private final ObligationLife obligations;

    RaiseToCountyGovernorDelegate(ObligationLife obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getVariable(Variables.OBLIGATION_ID) instanceof Long id) {
            obligations.rose(new ObligationId(id), 5);
        }
    }
}
