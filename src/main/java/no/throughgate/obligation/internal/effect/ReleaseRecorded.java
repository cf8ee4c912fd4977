package no.throughgate.obligation.internal.effect;

import java.time.LocalDate;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Custody;
import no.throughgate.kernel.Oslo;
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
    private final Custody custody;
    private final Commitments commitments;
    private final Transfers transfers;
    private final ObligationProcess process;

    ReleaseRecorded(
            Cases cases,
            Custody custody,
            Commitments commitments,
            Transfers transfers,
            @Lazy ObligationProcess process) {
        this.cases = cases;
        this.custody = custody;
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
        custody.left(p.facts().caseId(), releasedOn(p));
        cases.released(p.facts().caseId(), p.at());
        commitments.released(p.facts().caseId(), p.at());
        process.releasedAgain(p.facts().caseId());
    }

    /** The gate may have opened days before somebody writes it down, and never after that. */
    private static LocalDate releasedOn(Performed p) {
        LocalDate written = Oslo.dateOf(p.at());
        String said = p.text("releasedOn");
        LocalDate day = said.isEmpty() ? written : LocalDate.parse(said);
        return day.isAfter(written) ? written : day;
    }
}
