package no.throughgate.process.delegate;

import no.throughgate.obligation.Commitments;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A home and a release wait for each other: both are asked, until the same moment, and neither has promised yet. */
@Component
class OpenCommitmentDelegate implements CaseDelegate {

    private final Commitments commitments;

    OpenCommitmentDelegate(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commitments.open(CaseIds.of(execution));
        execution.setVariable("homePromise", "OPEN");
        execution.setVariable("releasePromise", "OPEN");
    }
}
