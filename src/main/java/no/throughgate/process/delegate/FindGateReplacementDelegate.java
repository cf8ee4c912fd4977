package no.throughgate.process.delegate;

import no.throughgate.obligation.GateReplacements;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whoever was to meet the person has cancelled: the next in the chain is asked if there is time for an answer. */
@Component
class FindGateReplacementDelegate implements CaseDelegate {

    private final GateReplacements replacements;

    FindGateReplacementDelegate(GateReplacements replacements) {
        this.replacements = replacements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("gateReplacement", replacements.seek(CaseIds.of(execution)));
    }
}
