package no.throughgate.obligation.internal.effect;

import java.util.Map;
import java.util.Set;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Component;

/** T02b: what goes along to the next prison is kept as it was when it was sent, so that M15 and the receiver can look it up. */
@Component
class PackageSent implements OutcomeEffect {

    /** The old prison's own, also once the new one has taken over. */
    static final Set<String> PACKAGES = Set.of("sendTransferPackage", "sendShortPackage");

    private final TransferRows rows;
    private final Timeline timeline;

    PackageSent(TransferRows rows, Timeline timeline) {
        this.rows = rows;
        this.timeline = timeline;
    }

    @Override
    public Set<String> kinds() {
        return PACKAGES;
    }

    @Override
    public void apply(Performed p) {
        rows.packed(p.facts().caseId(), p.at());
        timeline.record(Entry.bySystem(p.facts().caseId(), p.at(), "transfer.packageSent", Map.of()));
    }
}
