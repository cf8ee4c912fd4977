package no.throughgate.process.delegate;

import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.process.CaseIds;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which miss, or which raised hand, has climbed to the case's ladder. */
@Component
class FindMissedObligationDelegate implements CaseDelegate {

    private final ObligationLife obligations;

    FindMissedObligationDelegate(ObligationLife obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("systemic", CaseIds.of(execution).isMatter());
        execution.setVariable(
                Variables.OBLIGATION_ID,
                obligations
                        .takeMissed(CaseIds.of(execution))
                        .map(ObligationId::value)
                        .orElse(null));
    }
}
