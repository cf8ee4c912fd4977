package no.throughgate.obligation.internal.effect;

import java.util.Map;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ServingPlace;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.UnitsOfRoles;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Component;

/** T31: serving moves out of prison, or back into it. Whoever has the person owes what was open; no date moves. */
@Component
class ServingMoved implements OutcomeEffect {

    private static final String BACK = "takeBackServing";

    private final Cases cases;
    private final UnitsOfRoles units;
    private final PrisonsDuties duties;
    private final Timeline timeline;

    ServingMoved(Cases cases, UnitsOfRoles units, PrisonsDuties duties, Timeline timeline) {
        this.cases = cases;
        this.units = units;
        this.duties = duties;
        this.timeline = timeline;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("takeOverServing", BACK);
    }

    @Override
    public void apply(Performed p) {
        CaseId caseId = p.facts().caseId();
        UnitId prison = p.facts().prison();
        UnitId probation = units.unit("PROBATION", p.facts()).orElse(p.unit());
        boolean back = p.kind().equals(BACK);
        ServingPlace place = back ? ServingPlace.PRISON : place(p);
        cases.setServing(caseId, place, back ? null : probation, p.at());
        if (back) {
            duties.move(caseId, probation, prison, "PRISON", p.at());
        } else {
            duties.move(caseId, prison, probation, "PROBATION", p.at());
        }
        cases.carryOn(caseId, LifeArea.LAW_AND_CONDITIONS, back ? prison : probation, p.at());
        timeline.record(Entry.bySystem(caseId, p.at(), "serving.moved", Map.of("place", place.name())));
    }

    private static ServingPlace place(Performed p) {
        return p.text("servingPlace").isEmpty() ? ServingPlace.HOME : ServingPlace.valueOf(p.text("servingPlace"));
    }
}
