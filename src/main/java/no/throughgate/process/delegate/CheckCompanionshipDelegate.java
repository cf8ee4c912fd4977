package no.throughgate.process.delegate;

import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.GateSlots;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The first time the person is asked and the gate slot taken in hand; when company is sought again, neither happens twice. */
@Component
class CheckCompanionshipDelegate implements CaseDelegate {

    private final Cases cases;
    private final GateSlots gates;
    private final MovableClock clock;

    CheckCompanionshipDelegate(Cases cases, GateSlots gates, MovableClock clock) {
        this.cases = cases;
        this.gates = gates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFacts facts = cases.facts(CaseIds.of(execution));
        execution.setVariable("companionChosen", facts.ngo() != null && !facts.ngoAccepted());
        execution.setVariable("gateWatched", !gates.watch(facts.caseId(), clock.instant()));
        execution.setVariable("outside", facts.released());
    }
}
