package no.throughgate.process.delegate;

import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.Commitments.Standing;
import no.throughgate.obligation.Commitments.State;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Both bound means parole granted; a no of the prison's leader means parole denied; all else leaves the decision open. */
@Component
class SettleCommitmentDelegate implements CaseDelegate {

    private final Commitments commitments;
    private final MovableClock clock;

    SettleCommitmentDelegate(Commitments commitments, MovableClock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Standing standing = commitments.settle(CaseIds.of(execution), clock.instant());
        execution.setVariable("paroleDecision", decision(standing));
    }

    private static String decision(Standing standing) {
        if (standing.state() == State.BOTH) {
            return "GRANTED";
        }
        boolean leaderSaidNo = standing.state() == State.WITHDRAWN
                && standing.turn().filter("RELEASE"::equals).isPresent();
        return leaderSaidNo ? "DENIED" : "OPEN";
    }
}
