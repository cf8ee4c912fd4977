package no.throughgate.obligation.internal;

import java.util.Map;
import java.util.Set;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * T46: what happened at the gate answers for whoever was to be there. Met, or alone by the person's own choice: kept.
 * Not met is nobody who came: the slot has failed, and the history tells the two apart.
 */
@Component
class GateOutcomeKnown implements OutcomeEffect {

    private static final String NOT_MET = "NOT_MET";

    private final Rows rows;
    private final ObligationProcess process;
    private final Timeline timeline;

    GateOutcomeKnown(Rows rows, @Lazy ObligationProcess process, Timeline timeline) {
        this.rows = rows;
        this.process = process;
        this.timeline = timeline;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("recordGateOutcome");
    }

    @Override
    public void apply(Performed p) {
        rows.open(p.facts().caseId()).stream()
                .filter(row -> row.kind().equals("keepGateSlot"))
                .forEach(slot -> settle(slot, p));
    }

    private void settle(Row slot, Performed p) {
        String outcome = p.text("metAtGate");
        boolean failed = outcome.equals(NOT_MET);
        rows.close(slot, failed ? Row.State.FAILED : Row.State.DONE, outcome.isEmpty() ? "TOLD" : outcome, p.at());
        timeline.record(new Entry(
                slot.caseId(),
                p.at(),
                failed ? "obligation.failed" : "obligation.done",
                Entry.SYSTEM,
                slot.receiver(),
                slot.id(),
                Map.of("kind", slot.kind())));
        process.complete(slot.taskId(), Map.of());
    }
}
