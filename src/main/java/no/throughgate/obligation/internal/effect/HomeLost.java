package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.Returns;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The home did not last while the person was inside: the search that was under way ends, and the keys to it, so that the next home has one owner. */
@Component
class HomeLost implements OutcomeEffect {

    private final Returns returns;

    HomeLost(@Lazy Returns returns) {
        this.returns = returns;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("reviewReturn");
    }

    @Override
    public void apply(Performed p) {
        if (!p.flag("homeKept")) {
            returns.homeLost(p.facts().caseId());
        }
    }
}
