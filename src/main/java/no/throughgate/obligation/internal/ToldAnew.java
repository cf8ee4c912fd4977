package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.DateMoves.Change;
import no.throughgate.obligation.DateMoves.Effect;
import no.throughgate.obligation.DateMoves.Preview;
import no.throughgate.obligation.VictimNotice;
import no.throughgate.planning.PlannedObligation;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import org.springframework.stereotype.Component;

/** Until when the prison's leader checks again who is told of the release because the crime hurt them, if its day moves. */
@Component
class ToldAnew {

    private final VictimNotice notice;
    private final Planner planner;
    private final MovableClock clock;

    ToldAnew(VictimNotice notice, Planner planner, MovableClock clock) {
        this.notice = notice;
        this.planner = planner;
        this.clock = clock;
    }

    /** Empty where nobody has been told, or the day stays. */
    Optional<Instant> by(CaseFacts facts, PlanningBasis after, Preview preview) {
        boolean sameDay = facts.release() != null
                && facts.release().date().equals(preview.to().date());
        if (sameDay || !notice.told(facts.caseId())) {
            return Optional.empty();
        }
        return preview.changes().stream()
                .filter(change -> change.kind().equals(VictimNotice.KIND) && change.effect() != Effect.WITHDRAWN)
                .map(Change::newDue)
                .findFirst()
                .or(() -> asked(after));
    }

    private Optional<Instant> asked(PlanningBasis after) {
        return planner.plan(VictimNotice.KIND, after, clock.instant()) instanceof PlannedObligation.Due due
                ? Optional.of(due.due())
                : Optional.empty();
    }
}
