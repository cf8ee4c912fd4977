package no.throughgate.process.internal;

import java.util.Date;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.process.CaseIds;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The times that models ask for: the case's next alarm, and the fixed gates around its release date. Absolute, so that asking again moves them. */
@Component
public class CaseClock {

    private final Cases cases;
    private final ObligationLife obligations;
    private final Commitments commitments;
    private final Planner planner;
    private final OpenDoors doors;
    private final MovableClock clock;

    CaseClock(
            @Lazy Cases cases,
            @Lazy ObligationLife obligations,
            Planner planner,
            @Lazy Commitments commitments,
            @Lazy OpenDoors doors,
            MovableClock clock) {
        this.cases = cases;
        this.obligations = obligations;
        this.commitments = commitments;
        this.planner = planner;
        this.doors = doors;
        this.clock = clock;
    }

    /** When the next alarm among the case's open obligations is due. */
    public Date next(DelegateExecution execution) {
        return Date.from(obligations.nextAlarm(CaseIds.of(execution)));
    }

    /** When what the person declined is offered again. */
    public Date askAgain(DelegateExecution execution) {
        return Date.from(doors.askAgainAt((Long) execution.getVariable(Variables.DOOR_ID)));
    }

    /** A fixed point around release, such as {@code R-14}; {@code review} is the next 28-day review without a date, {@code promise} the end of what was promised on condition. */
    public Date gate(DelegateExecution execution, String name) {
        if (name.equals("promise")) {
            return Date.from(commitments.expiresAt(CaseIds.of(execution)));
        }
        CaseFacts f = cases.facts(CaseIds.of(execution));
        var basis = new PlanningBasis(
                f.admittedOn(),
                f.openedAt(),
                f.dateKnownOn(),
                f.releaseDate().map(r -> r.date()).orElse(null),
                f.profile(),
                f.twoThirdsOn());
        return Date.from(
                name.equals("review") ? planner.nextReview(basis, clock.instant()) : planner.gate(name, basis));
    }
}
