package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.Transfers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** T45: the gate has closed behind the person; ownership is outside from this instant. */
@Component
class ReleaseRecorded implements OutcomeEffect {

    private final Cases cases;
    private final Commitments commitments;
    private final Transfers transfers;
    private final ObligationProcess process;

    ReleaseRecorded(Cases cases, Commitments commitments, Transfers transfers, @Lazy ObligationProcess process) {
        this.cases = cases;
        this.commitments = commitments;
        this.transfers = transfers;
        this.process = process;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("recordRelease");
    }

    @Override
    public void apply(Performed p) {
        transfers.released(p.facts().caseId(), p.by().value());
        cases.released(p.facts().caseId(), p.at());
        commitments.released(p.facts().caseId(), p.at());
        process.releasedAgain(p.facts().caseId());
    }
}
