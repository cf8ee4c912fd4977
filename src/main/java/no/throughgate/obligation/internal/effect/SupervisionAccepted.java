package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Need;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T34: probation has taken the supervision on, and carries the conditions across the gate. */
@Component
class SupervisionAccepted implements OutcomeEffect {

    private final Cases cases;

    SupervisionAccepted(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("acceptSupervision");
    }

    @Override
    public void apply(Performed p) {
        CaseId caseId = p.facts().caseId();
        cases.setNeed(caseId, LifeArea.LAW_AND_CONDITIONS, Need.SETTLED);
        cases.carryOn(caseId, LifeArea.LAW_AND_CONDITIONS, p.unit(), p.at());
    }
}
