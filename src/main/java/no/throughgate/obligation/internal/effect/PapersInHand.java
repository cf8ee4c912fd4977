package no.throughgate.obligation.internal.effect;

import java.util.List;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Need;
import no.throughgate.kernel.LifeArea;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T22: what is missing of ID, bank and phone is a need, and is met when all four are in hand. */
@Component
class PapersInHand implements OutcomeEffect {

    private static final List<String> ALL = List.of("ID", "BANK_ACCOUNT", "BANK_ID", "PHONE");

    private final Cases cases;

    PapersInHand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("applyForIdAndBank", "arrangeIdAndBank");
    }

    @Override
    public void apply(Performed p) {
        if (p.kind().equals("applyForIdAndBank")) {
            set(p, p.flag("papersMissing") ? Need.NEED : Need.NO_NEED);
        } else if (p.data().get("inPlace") instanceof List<?> things && things.containsAll(ALL)) {
            set(p, Need.SETTLED);
        }
    }

    private void set(Performed p, Need need) {
        cases.setNeed(p.facts().caseId(), LifeArea.ID_BANK_DIGITAL, need);
    }
}
