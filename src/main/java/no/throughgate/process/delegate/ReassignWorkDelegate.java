package no.throughgate.process.delegate;

import no.throughgate.obligation.PendingReassignments;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A unit has closed down: what it owed in this case has another owner when this transaction ends. */
@Component
class ReassignWorkDelegate implements CaseDelegate {

    private final PendingReassignments reassignments;

    ReassignWorkDelegate(PendingReassignments reassignments) {
        this.reassignments = reassignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("companionLost", reassignments.takeNext(CaseIds.of(execution)));
    }
}
