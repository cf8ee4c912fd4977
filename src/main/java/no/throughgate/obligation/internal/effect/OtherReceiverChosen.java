package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.obligation.OtherReceivers;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/**
 * T05b and T16b: a yes names a unit that can take it; the choice itself is read when the question is asked anew. Another
 * municipality is where the person is taken to belong from here on, as if the first had named it; another housing office is
 * asked for a home and moves nobody.
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
        return OtherReceivers.choices();
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
        if (p.kind().equals(OtherReceivers.OF_THE_MUNICIPALITY)) {
            cases.setMunicipalityAfter(p.facts().caseId(), p.text("receiver").split("/")[2]);
        }
    }
}
