package no.throughgate.obligation.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Component;

/**
 * A fallback is an obligation, not a message. The coordinator, or the leader after the coordinator, who contains a miss
 * holds from then on what was missed: to do it, or to offer it to somebody who will. The county governor does not do a
 * municipality's work: what was missed is offered to it anew, with the governor's word behind it. In a matter of the system
 * the directorate holds it.
 */
@Component
class FallbackTaken implements OutcomeEffect {

    private static final String GOVERNOR = "decideAsCountyGovernor";

    /** Who holds what was missed, by the step that contains it. */
    private static final Map<String, String> HOLDERS = Map.of(
            "createFallback", "COORDINATOR", "decideAsLeaderPair", "LEADER_PAIR", "decideAsDirectorate", "DIRECTORATE");

    private final Rows rows;
    private final Births births;
    private final Timeline timeline;

    FallbackTaken(Rows rows, Births births, Timeline timeline) {
        this.rows = rows;
        this.births = births;
        this.timeline = timeline;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("createFallback", "decideAsLeaderPair", "decideAsDirectorate", GOVERNOR);
    }

    @Override
    public void apply(Performed p) {
        p.contains().flatMap(rows::find).filter(Row::open).ifPresent(missed -> handOver(p, missed));
    }

    private void handOver(Performed p, Row missed) {
        rows.close(
                missed, missed.state() == Row.State.OFFERED ? Row.State.EXPIRED : Row.State.FAILED, "MISSED", p.at());
        if (p.kind().equals(GOVERNOR)) {
            births.byRule(p.facts(), missed.kind(), missed.taskId(), missed.refusals(), Optional.empty());
        } else {
            births.heldBy(p.facts(), missed, HOLDERS.get(p.kind()));
        }
        timeline.record(new Entry(
                missed.caseId(),
                p.at(),
                "obligation.contained",
                Entry.SYSTEM,
                p.unit(),
                missed.id(),
                Map.of("kind", missed.kind())));
    }
}
