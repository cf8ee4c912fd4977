package no.throughgate.obligation.internal.effect;

import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.LifeArea;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** First of all that follows a yes: the rest is routed by it. T38: an organisation walks beside the person from here; it is the relation that holds across the gate. */
@Component
@Order(0)
class CompanionAccepted implements OutcomeEffect {

    private final Cases cases;

    CompanionAccepted(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("acceptCompanionship");
    }

    @Override
    public void apply(Performed p) {
        var caseId = p.facts().caseId();
        cases.setNgo(caseId, Optional.of(p.unit()), cases.ngoRank(caseId), true);
        cases.carryOn(caseId, LifeArea.FAMILY_AND_NETWORK, p.unit(), p.at());
    }
}
