package no.throughgate.obligation.internal;

import java.time.Instant;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.GateReplacements;
import no.throughgate.obligation.NgoChain;
import no.throughgate.planning.PlannedObligation.Due;
import no.throughgate.planning.Planner;
import org.springframework.stereotype.Component;

/** How long the next one has to answer is a row of due-dates.dmn; the release day itself is too late to ask around. */
@Component
class LastMinuteReplacements implements GateReplacements {

    private final Cases cases;
    private final NgoChain chain;
    private final Planner planner;
    private final MovableClock clock;

    LastMinuteReplacements(Cases cases, NgoChain chain, Planner planner, MovableClock clock) {
        this.cases = cases;
        this.chain = chain;
        this.planner = planner;
        this.clock = clock;
    }

    @Override
    public boolean possible(CaseId caseId) {
        CaseFacts facts = cases.facts(caseId);
        if (facts.released()
                || facts.release() == null
                || chain.notYetAsked(caseId).isEmpty()) {
            return false;
        }
        Instant releaseDay = planner.gate("R", Basis.of(facts));
        return planner.plan("takeOverGateSlot", Basis.of(facts), clock.instant()) instanceof Due answer
                && answer.due().isBefore(releaseDay);
    }
}
