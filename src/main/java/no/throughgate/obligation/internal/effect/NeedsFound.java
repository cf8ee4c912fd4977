package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Need;
import no.throughgate.kernel.LifeArea;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** What mapping says about the life areas: a need found is a need somebody must carry. */
@Component
class NeedsFound implements OutcomeEffect {

    private final Cases cases;

    NeedsFound(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "clarifyHousing",
                "askAboutTonight",
                "reviewHealthNeed",
                "holdNavTalk",
                "takeUpIncome",
                "takeUpHousing",
                "makePlan",
                "makeOnePagePlan",
                "takeOverPlan",
                "planOutside");
    }

    @Override
    public void apply(Performed p) {
        switch (p.kind()) {
            case "clarifyHousing", "askAboutTonight" ->
                set(p, LifeArea.HOUSING, p.text("housingNeed").equals("OWN_HOME") ? Need.NO_NEED : Need.NEED);
            case "reviewHealthNeed" ->
                set(
                        p,
                        LifeArea.HEALTH_AND_SUBSTANCE,
                        p.flag("healthNeed") || p.flag("onMedicine") ? Need.NEED : Need.NO_NEED);
            case "holdNavTalk", "takeUpIncome" -> set(p, LifeArea.INCOME_AND_DEBT, Need.NEED);
            case "takeUpHousing" -> set(p, LifeArea.HOUSING, Need.NEED);
            default -> planned(p);
        }
    }

    /** The plan lists the areas in which the person wants or needs help; what it does not list is not needed. */
    private void planned(Performed p) {
        if (p.data().get("areasWithNeed") instanceof Iterable<?> listed) {
            listed.forEach(area -> set(p, LifeArea.valueOf(area.toString()), Need.NEED));
        }
    }

    private void set(Performed p, LifeArea area, Need need) {
        cases.setNeed(p.facts().caseId(), area, need);
    }
}
