package no.throughgate.process.delegate;

import java.time.Instant;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Has somebody been asked for the keys to this home already? What was arranged for a home that was set free again does not count. */
@Component
class CheckMoveInDelegate implements CaseDelegate {

    private final ObligationHistory history;
    private final Commitments commitments;

    CheckMoveInDelegate(ObligationHistory history, Commitments commitments) {
        this.history = history;
        this.commitments = commitments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        Instant since = commitments.homeSetFreeAt(caseId).orElse(Instant.EPOCH);
        execution.setVariable("moveInAsked", history.askedSince(caseId, "arrangeMoveIn", since));
    }
}
