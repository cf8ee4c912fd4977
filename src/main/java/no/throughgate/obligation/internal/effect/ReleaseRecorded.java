package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T45: the gate has closed behind the person; ownership is outside from this instant. */
@Component
class ReleaseRecorded implements OutcomeEffect {

    private final Cases cases;
    private final Commitments commitments;

    ReleaseRecorded(Cases cases, Commitments commitments) {
        this.cases = cases;
        this.commitments = commitments;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("recordRelease");
    }

    @Override
    public void apply(Performed p) {
        cases.released(p.facts().caseId(), p.at());
        commitments.released(p.facts().caseId(), p.at());
    }
}
