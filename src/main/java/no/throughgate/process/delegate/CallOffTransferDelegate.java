package no.throughgate.process.delegate;

import no.throughgate.obligation.Transfers;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The person stays: nothing has changed hands. */
@Component
class CallOffTransferDelegate implements CaseDelegate {

    private final Transfers transfers;

    CallOffTransferDelegate(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transfers.notTakenOver(CaseIds.of(execution));
    }
}
