package no.throughgate.process.delegate;

import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Has probation granted the transition? What nobody has decided is not granted. */
@Component
class CheckTransitionDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckTransitionDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "transitionGranted",
                history.answers(CaseIds.of(execution), "assessGradualTransition")
                        .map(answers -> answers.get("transitionDecision"))
                        .filter("GRANTED"::equals)
                        .isPresent());
    }
}
