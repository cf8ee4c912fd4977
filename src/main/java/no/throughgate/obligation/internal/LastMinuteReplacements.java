package no.throughgate.obligation.internal;

import java.time.Instant;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
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
    private final Routing routing;
    private final Notices notices;
    private final MovableClock clock;

    LastMinuteReplacements(
            Cases cases, NgoChain chain, Planner planner, Routing routing, Notices notices, MovableClock clock) {
        this.cases = cases;
        this.chain = chain;
        this.planner = planner;
        this.routing = routing;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public boolean seek(CaseId caseId) {
        CaseFacts facts = cases.facts(caseId);
        UnitId coordinator = routing.seat("COORDINATOR", facts).unit();
        notices.tell(new Notice(caseId, null, "gateCancelled", 0, coordinator, null, false));
        return possible(facts);
    }

    private boolean possible(CaseFacts facts) {
        if (facts.released()
                || facts.release() == null
                || chain.notYetAsked(facts.caseId()).isEmpty()) {
            return false;
        }
        Instant releaseDay = planner.gate("R", Basis.of(facts));
        return planner.plan("takeOverGateSlot", Basis.of(facts), clock.instant()) instanceof Due answer
                && answer.due().isBefore(releaseDay);
    }
}
