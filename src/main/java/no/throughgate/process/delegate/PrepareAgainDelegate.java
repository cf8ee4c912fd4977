package no.throughgate.process.delegate;

import no.throughgate.obligation.Returns;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The next release is prepared anew; what followed the last one ends. */
@Component
class PrepareAgainDelegate implements CaseDelegate {

    private final Returns returns;

    PrepareAgainDelegate(Returns returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returns.prepareAgain(CaseIds.of(execution));
    }
}
