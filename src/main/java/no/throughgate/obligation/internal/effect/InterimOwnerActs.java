package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Municipalities;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T05d and T05e: somebody acts until the municipality is settled, the interim owner or the coordinator in its place. */
@Component
class InterimOwnerActs implements OutcomeEffect {

    private final Municipalities municipalities;

    InterimOwnerActs(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("actAsInterimOwner", "coverAsInterimOwner");
    }

    @Override
    public void apply(Performed p) {
        municipalities.actsMeanwhile(p.facts().caseId(), p.unit(), p.at());
    }
}
