package no.throughgate.process.delegate;

import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Has the municipality taken over the coordination already? The last weeks may be prepared twice, a handover is not. */
@Component
class CheckHandoverDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckHandoverDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        execution.setVariable(
                "handedOver", history.done(caseId, "handOverCoordination") || history.done(caseId, "takeOverTonight"));
    }
}
