package no.throughgate.obligation.internal;

import java.util.Map;
import java.util.Set;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T37 and T08: no company, no mapping. Both are offered again. */
@Component
class OfferDeclined implements OutcomeEffect {

    /** The offer, and the answer that declines it when it is false. */
    private static final Map<String, String> ANSWERS = Map.of("offerNgo", "ngoWanted", "offerMapping", "mappingWanted");

    private final Doors doors;

    OfferDeclined(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Set<String> kinds() {
        return ANSWERS.keySet();
    }

    @Override
    public void apply(Performed p) {
        if (p.text(ANSWERS.get(p.kind())).equals("false")) {
            doors.declined(p.facts().caseId(), p.id(), p.kind());
        }
    }
}
