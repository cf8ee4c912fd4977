package no.throughgate.process.internal;

import java.util.List;
import no.throughgate.obligation.PendingReassignments;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The cases of a unit that closes down as a batch of the job executor: one job and one transaction a case. */
@Component
class UnitClosureBatches {

    private final RuntimeService runtime;
    private final PendingReassignments reassignments;

    UnitClosureBatches(@Lazy RuntimeService runtime, @Lazy PendingReassignments reassignments) {
        this.runtime = runtime;
        this.reassignments = reassignments;
    }

    void start(long closureId) {
        List<String> workflows = reassignments.workflowsOf(closureId);
        if (!workflows.isEmpty()) {
            runtime.createMessageCorrelationAsync("release-coordination.unitClosed")
                    .processInstanceIds(workflows)
                    .correlateAllAsync();
        }
    }
}
