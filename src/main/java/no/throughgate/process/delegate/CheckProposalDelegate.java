package no.throughgate.process.delegate;

import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does the prison propose that a part of the sentence is served outside? Without time to ask, it does not. */
@Component
class CheckProposalDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckProposalDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "transitionProposed",
                history.answers(CaseIds.of(execution), "proposeTransition")
                        .map(answers -> answers.get("transitionForm"))
                        .filter(form -> !form.equals("NONE"))
                        .isPresent());
    }
}
