package no.throughgate.process.delegate;

import no.throughgate.challenge.Challenges;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does this challenge carry its group to the agenda, or wait for the one that does? */
@Component
class CheckGroupDelegate implements CaseDelegate {

    private final Challenges challenges;

    CheckGroupDelegate(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("leadsGroup", challenges.leadsGroup(CaseIds.of(execution)));
    }
}
