package no.throughgate.process.delegate;

import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does the person need a home that nobody has granted? Then parole and home would wait for each other. */
@Component
class CheckHomeAwaitedDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckHomeAwaitedDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        execution.setVariable("homeAwaited", homeNeeded(caseId) && !homeGranted(caseId));
    }

    private boolean homeNeeded(CaseId caseId) {
        return history.answers(caseId, "clarifyHousing")
                .filter(answers -> !"OWN_HOME".equals(answers.get("housingNeed")))
                .isPresent();
    }

    private boolean homeGranted(CaseId caseId) {
        return history.answers(caseId, "decideHome")
                .filter(answers -> "GRANTED".equals(answers.get("homeDecision")))
                .isPresent();
    }
}
