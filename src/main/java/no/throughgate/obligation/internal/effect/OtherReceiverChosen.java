package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.OtherReceivers;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/**
 * T16b: a yes names a unit that can take it; the choice itself is read when the question is asked anew. Another municipality
 * is where the person is taken to belong from here on, as if the first had named it.
 */
@Component
class OtherReceiverChosen implements OutcomeEffect {

    private final OtherReceivers receivers;
    private final Cases cases;

    OtherReceiverChosen(OtherReceivers receivers, Cases cases) {
        this.receivers = receivers;
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OtherReceivers.CHOICE);
    }

    @Override
    public void apply(Performed p) {
        if (!p.flag("otherReceiver")) {
            return;
        }
        if (p.text("receiver").isEmpty()) {
            throw new WrongAnswer("receiver", "obligation.nameTheOtherReceiver");
        }
        if (!receivers.fitting(p.id()).containsKey(p.text("receiver"))) {
            throw new WrongAnswer("receiver", "obligation.noSuchUnit");
        }
        UnitId unit = new UnitId(p.text("receiver"));
        if (unit.agency() == Agency.MUNICIPALITY) {
            cases.setMunicipalityAfter(p.facts().caseId(), unit.value().split("/")[2]);
        }
    }
}
