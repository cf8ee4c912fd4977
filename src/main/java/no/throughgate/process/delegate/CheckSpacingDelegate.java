package no.throughgate.process.delegate;

import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Is it too much at once, and has nobody been asked to space it? A missed check and a late answer must not ask twice. */
@Component
class CheckSpacingDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckSpacingDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        boolean tooHigh = history.answers(caseId, "checkLoad")
                .map(answers -> answers.get("loadTooHigh"))
                .map(Object::toString)
                .map(Boolean::parseBoolean)
                .orElse(false);
        execution.setVariable("loadTooHigh", tooHigh && !history.asked(caseId, "spaceAppointments"));
    }
}
