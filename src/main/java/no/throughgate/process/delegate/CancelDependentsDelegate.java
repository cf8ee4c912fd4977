package no.throughgate.process.delegate;

import no.throughgate.obligation.WithoutConsent;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The person has taken a consent back: what depended on it ends or takes another way. */
@Component
class CancelDependentsDelegate implements CaseDelegate {

    private final WithoutConsent obligations;

    CancelDependentsDelegate(WithoutConsent obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("otherWayNeeded", obligations.cancelDependents(CaseIds.of(execution)));
    }
}
