package no.throughgate.process.delegate;

import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A matter of the system was missed: L5 at once, where the system is decided on. */
@Component
class RaiseToDirectorateDelegate implements CaseDelegate {

    private final ObligationLife obligations;

    RaiseToDirectorateDelegate(ObligationLife obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getVariable(Variables.OBLIGATION_ID) instanceof Long id) {
            obligations.rose(new ObligationId(id), 5);
        }
    }
}
