package no.throughgate.process.delegate;

import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Has parole been granted already, may it come into question, or neither? The rule stands in {@code parole.dmn}. */
@Component
class CheckParoleDelegate implements CaseDelegate {

    private static final Set<Certainty> SURE = Set.of(Certainty.DECIDED, Certainty.CONFIRMED);

    private final Cases cases;
    private final Planner planner;

    CheckParoleDelegate(Cases cases, Planner planner) {
        this.cases = cases;
        this.planner = planner;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFacts facts = cases.facts(CaseIds.of(execution));
        execution.setVariable(
                "paroleDecision",
                facts.releaseDate().map(release -> standing(facts, release)).orElse("NONE"));
    }

    private String standing(CaseFacts facts, ReleaseDate release) {
        if (release.type() == ReleaseType.PAROLE && SURE.contains(release.certainty())) {
            return "GRANTED";
        }
        var basis = new PlanningBasis(
                facts.admittedOn(),
                facts.openedAt(),
                facts.dateKnownOn(),
                release.date(),
                facts.profile(),
                facts.twoThirdsOn());
        return planner.parolePossible(release.type().name(), basis) ? "OPEN" : "NONE";
    }
}
