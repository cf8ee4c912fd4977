package no.throughgate.process.delegate;

import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does the person want school outside? Whoever was not asked, for want of time, is not placed anywhere. */
@Component
class CheckSchoolWishDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckSchoolWishDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "schoolWanted",
                history.answers(CaseIds.of(execution), "clarifyTraining")
                        .map(answers -> answers.get("schoolWanted"))
                        .map(Object::toString)
                        .map(Boolean::parseBoolean)
                        .orElse(false));
    }
}
