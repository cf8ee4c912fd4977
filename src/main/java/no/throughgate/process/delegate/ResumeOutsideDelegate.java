package no.throughgate.process.delegate;

import no.throughgate.obligation.Returns;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What rested is due anew, as if asked for today. */
@Component
class ResumeOutsideDelegate implements CaseDelegate {

    private final Returns returns;

    ResumeOutsideDelegate(Returns returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returns.resumeOutside(CaseIds.of(execution));
    }
}
