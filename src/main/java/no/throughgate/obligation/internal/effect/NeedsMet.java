package no.throughgate.obligation.internal.effect;

import java.util.Map;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Need;
import no.throughgate.kernel.LifeArea;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** A home granted, a first payment set, a treatment taken over: the need is met and the area carried. A home denied was promised in vain. */
@Component
class NeedsMet implements OutcomeEffect {

    private static final Map<String, LifeArea> MET_BY = Map.of(
            "decideHome", LifeArea.HOUSING,
            "setFirstPayment", LifeArea.INCOME_AND_DEBT,
            "acceptTreatment", LifeArea.HEALTH_AND_SUBSTANCE,
            "takeUpTreatment", LifeArea.HEALTH_AND_SUBSTANCE);

    private final Cases cases;
    private final Commitments commitments;

    NeedsMet(Cases cases, Commitments commitments) {
        this.cases = cases;
        this.commitments = commitments;
    }

    @Override
    public Set<String> kinds() {
        return MET_BY.keySet();
    }

    @Override
    public void apply(Performed p) {
        if (p.text("homeDecision").equals("DENIED")) {
            commitments.homeLost(p.facts().caseId(), p.unit(), p.at());
        } else {
            cases.setNeed(p.facts().caseId(), MET_BY.get(p.kind()), Need.SETTLED);
            cases.carryOn(p.facts().caseId(), MET_BY.get(p.kind()), p.unit(), p.at());
        }
    }
}
