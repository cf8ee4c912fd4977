package no.throughgate.process.delegate;

import no.throughgate.obligation.Returns;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Nobody was back: what is owed outside has its clock again, and whoever was told is told so. */
@Component
class GoOnOutsideDelegate implements CaseDelegate {

    private final Returns returns;

    GoOnOutsideDelegate(Returns returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returns.goOnOutside(CaseIds.of(execution));
    }
}
