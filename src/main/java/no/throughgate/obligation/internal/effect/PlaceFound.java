package no.throughgate.obligation.internal.effect;

import java.util.Map;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Need;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T23 and T24: who wants school has a need, and whoever gives the place or finds the work carries the area on. */
@Component
class PlaceFound implements OutcomeEffect {

    private static final Map<String, LifeArea> FOUND_BY =
            Map.of("placeInSchool", LifeArea.EDUCATION, "findActivity", LifeArea.WORK_AND_ACTIVITY);

    private final Cases cases;

    PlaceFound(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("clarifyTraining", "placeInSchool", "findActivity");
    }

    @Override
    public void apply(Performed p) {
        CaseId caseId = p.facts().caseId();
        if (p.kind().equals("clarifyTraining")) {
            cases.setNeed(caseId, LifeArea.EDUCATION, p.flag("schoolWanted") ? Need.NEED : Need.NO_NEED);
        } else {
            cases.setNeed(caseId, FOUND_BY.get(p.kind()), Need.SETTLED);
            cases.carryOn(caseId, FOUND_BY.get(p.kind()), p.unit(), p.at());
        }
    }
}
