package no.throughgate.process.delegate;

import no.throughgate.obligation.Returns;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** No clock runs for what is owed outside while the person is inside. */
@Component
class SuspendOutsideDelegate implements CaseDelegate {

    private final Returns returns;

    SuspendOutsideDelegate(Returns returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returns.suspendOutside(CaseIds.of(execution));
    }
}
