package no.throughgate.process.delegate;

import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The coordinator did not contain the miss in time: L4. */
@Component
class RaiseToLeaderPairDelegate implements CaseDelegate {

    private final ObligationLife obligations;

    RaiseToLeaderPairDelegate(ObligationLife obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getVariable(Variables.OBLIGATION_ID) instanceof Long id) {
            obligations.rose(new ObligationId(id), 4);
        }
    }
}
