package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T41, T41b: the municipality has taken the plan over; whatever nobody carries outside is the municipality's from release on. */
@Component
class CoordinationHandedOver implements OutcomeEffect {

    private final Cases cases;

    CoordinationHandedOver(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("handOverCoordination", "takeOverTonight");
    }

    @Override
    public void apply(Performed p) {
        cases.setOutsideOwner(p.facts().caseId(), p.unit(), p.at());
    }
}
