package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T51: how the case ends, as the municipality and the person agreed. */
@Component
class OutcomeAgreed implements OutcomeEffect {

    private final Cases cases;

    OutcomeAgreed(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("closeCase");
    }

    @Override
    public void apply(Performed p) {
        cases.setOutcome(p.facts().caseId(), p.text("closeOutcome").isEmpty() ? "CLOSED" : p.text("closeOutcome"));
    }
}
