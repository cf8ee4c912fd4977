package no.throughgate.process.delegate;

import no.throughgate.challenge.Challenges;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The answer answers, or nobody objected: the challenge is closed and stays readable. */
@Component
class CloseChallengeDelegate implements CaseDelegate {

    private final Challenges challenges;

    CloseChallengeDelegate(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        challenges.close(CaseIds.of(execution));
    }
}
