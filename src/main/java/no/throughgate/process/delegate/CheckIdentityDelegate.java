package no.throughgate.process.delegate;

import java.util.List;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Would the person leave without valid ID? A short sentence has no time to arrange it: then what was missing still is. */
@Component
class CheckIdentityDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckIdentityDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        execution.setVariable("paperProofNeeded", !idInHand(caseId) && !history.asked(caseId, "providePaperProof"));
    }

    private boolean idInHand(CaseId caseId) {
        return history.answers(caseId, "arrangeIdAndBank")
                .map(arranged -> ticked(arranged, "inPlace"))
                .orElseGet(() -> history.answers(caseId, "applyForIdAndBank")
                        .filter(applied -> !ticked(applied, "missing"))
                        .isPresent());
    }

    private static boolean ticked(Map<String, Object> answers, String list) {
        return answers.get(list) instanceof List<?> things && things.contains("ID");
    }
}
