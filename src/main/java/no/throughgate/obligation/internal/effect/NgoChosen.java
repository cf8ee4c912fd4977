package no.throughgate.obligation.internal.effect;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.NgoChain;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T37: the person chooses and ranks; without a wish of their own, the organisations are asked in the order of the place. */
@Component
class NgoChosen implements OutcomeEffect {

    private final NgoChain chain;

    NgoChosen(NgoChain chain) {
        this.chain = chain;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("offerNgo");
    }

    @Override
    public void apply(Performed p) {
        if (p.flag("ngoWanted")) {
            chain.wished(p.facts().caseId(), ranked(p), p.at());
        }
    }

    private static List<UnitId> ranked(Performed p) {
        return Stream.of("ngo", "secondNgo", "thirdNgo")
                .map(p::text)
                .filter(named -> !named.isEmpty())
                .map(UnitId::new)
                .toList();
    }
}
