package no.throughgate.process.internal;

import java.util.List;
import no.throughgate.obligation.PendingDateMoves;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A wave of moved dates as a batch of the job executor: one job and one transaction a case, behind everything that a
 * person waits for.
 */
@Component
class DateWaves {

    private final RuntimeService runtime;
    private final PendingDateMoves moves;

    DateWaves(@Lazy RuntimeService runtime, @Lazy PendingDateMoves moves) {
        this.runtime = runtime;
        this.moves = moves;
    }

    void start(long waveId) {
        List<String> workflows = moves.workflowsOf(waveId);
        if (workflows.isEmpty()) {
            return;
        }
        runtime.createMessageCorrelationAsync("release-coordination.releaseDateChanged")
                .processInstanceIds(workflows)
                .correlateAllAsync();
    }
}
