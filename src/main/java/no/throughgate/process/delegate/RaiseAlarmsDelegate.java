package no.throughgate.process.delegate;

import no.throughgate.obligation.ObligationLife;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The case's clock rings: raises what is due, level by level. */
@Component
class RaiseAlarmsDelegate implements CaseDelegate {

    private final ObligationLife obligations;

    RaiseAlarmsDelegate(ObligationLife obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        obligations.raiseDue(CaseIds.of(execution));
    }
}
