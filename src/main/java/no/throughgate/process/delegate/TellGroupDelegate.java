package no.throughgate.process.delegate;

import no.throughgate.challenge.Challenges;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The group has its answer: everybody who raised it hears it. */
@Component
class TellGroupDelegate implements CaseDelegate {

    private final Challenges challenges;

    TellGroupDelegate(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        challenges.tellGroup(CaseIds.of(execution));
    }
}
