package no.throughgate.process.delegate;

import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.MovableClock;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.process.CaseIds;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Days or hours until the release? The tracks need days, and begin once; after a return some begin again. */
@Component
class CheckTimeLeftDelegate implements CaseDelegate {

    private final Cases cases;
    private final Planner planner;
    private final MovableClock clock;

    CheckTimeLeftDelegate(Cases cases, Planner planner, MovableClock clock) {
        this.cases = cases;
        this.planner = planner;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean begun = Boolean.TRUE.equals(execution.getVariable(Variables.PREPARATION_BEGUN));
        boolean rests = Boolean.TRUE.equals(execution.getVariable(Variables.PREPARATION_RESTS));
        boolean hours = planner.hoursLeft(basis(cases.facts(CaseIds.of(execution))), clock.instant());
        execution.setVariable("preparation", hours ? "HOURS" : !begun ? "BEGIN" : rests ? "AGAIN" : "GO_ON");
        execution.setVariable(Variables.PREPARATION_BEGUN, begun || !hours);
        execution.setVariable(Variables.PREPARATION_RESTS, rests && hours);
    }

    private static PlanningBasis basis(CaseFacts f) {
        return new PlanningBasis(
                f.admittedOn(),
                f.openedAt(),
                f.dateKnownOn(),
                f.releaseDate().map(release -> release.date()).orElse(null),
                f.profile(),
                f.twoThirdsOn());
    }
}
