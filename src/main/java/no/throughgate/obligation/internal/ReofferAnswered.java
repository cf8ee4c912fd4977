package no.throughgate.obligation.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.NgoChain;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Component;

/** What the person says when something declined is offered again: wanted, not now, or never ask again. */
@Component
class ReofferAnswered implements OutcomeEffect {

    private static final String COMPANY = "offerNgoAgain";

    private final Doors doors;
    private final DoorRows rows;
    private final NgoChain chain;
    private final Timeline timeline;

    ReofferAnswered(Doors doors, DoorRows rows, NgoChain chain, Timeline timeline) {
        this.doors = doors;
        this.rows = rows;
        this.chain = chain;
        this.timeline = timeline;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(COMPANY, "offerHelpAgain", "offerHealthAgain");
    }

    @Override
    public void apply(Performed p) {
        String answer = p.text("reofferAnswer");
        if (!answer.equals("WANTED") && !answer.equals("NEVER")) {
            doors.notNow(p.id(), p.at());
            return;
        }
        String declined = rows.declined(p.id()).orElse("");
        rows.close(p.id(), answer, p.at());
        timeline.record(new Entry(
                p.facts().caseId(),
                p.at(),
                answer.equals("WANTED") ? "door.wanted" : "door.never",
                Entry.SYSTEM,
                p.unit(),
                p.id(),
                Map.of("kind", p.kind(), "declined", declined)));
        if (p.kind().equals(COMPANY) && answer.equals("WANTED")) {
            chain.wished(
                    p.facts().caseId(),
                    Stream.of("ngo", "secondNgo", "thirdNgo")
                            .map(p::text)
                            .filter(named -> !named.isEmpty())
                            .map(UnitId::new)
                            .toList(),
                    p.at());
        }
    }
}
