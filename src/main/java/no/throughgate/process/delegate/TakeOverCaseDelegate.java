package no.throughgate.process.delegate;

import no.throughgate.obligation.Transfers;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The new prison answers from here on, in one transaction with everything that changes hands. */
@Component
class TakeOverCaseDelegate implements CaseDelegate {

    private final Transfers transfers;

    TakeOverCaseDelegate(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transfers.takenOver(CaseIds.of(execution));
    }
}
