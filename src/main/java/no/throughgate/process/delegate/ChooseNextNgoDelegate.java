package no.throughgate.process.delegate;

import no.throughgate.obligation.NgoChain;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** An organisation said no: the next in the chain is asked, if there is one. */
@Component
class ChooseNextNgoDelegate implements CaseDelegate {

    private final NgoChain chain;

    ChooseNextNgoDelegate(NgoChain chain) {
        this.chain = chain;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("ngoLeft", chain.next(CaseIds.of(execution)));
    }
}
