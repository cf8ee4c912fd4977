package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T05: the municipality that answers is the one the person goes home to, unless it names another. */
@Component
class MunicipalitySettled implements OutcomeEffect {

    private final Cases cases;

    MunicipalitySettled(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("determineMunicipality");
    }

    @Override
    public void apply(Performed p) {
        String code = p.text("municipality");
        if (!code.isEmpty()) {
            cases.setMunicipalityAfter(p.facts().caseId(), code);
        }
    }
}
