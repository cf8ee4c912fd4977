package no.throughgate.obligation.internal;

import no.throughgate.consent.Consents;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.ConsentWithdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the consents that have run out, case by case. Access itself closes with the day: this tells, and moves the work. */
@Component
class ScheduledRunningOut {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRunningOut.class);

    private final Consents consents;
    private final ConsentWithdrawals withdrawals;
    private final MovableClock clock;

    ScheduledRunningOut(Consents consents, ConsentWithdrawals withdrawals, MovableClock clock) {
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${throughgate.consents.every:PT30M}",
            initialDelayString = "${throughgate.consents.first:PT1M}")
    void endWhatRanOut() {
        consents.runningOut(Oslo.dateOf(clock.instant())).forEach(this::end);
    }

    private void end(CaseId caseId) {
        try {
            withdrawals.runOut(caseId);
        } catch (RuntimeException fault) {
            LOG.error("{} keeps consents that have run out", caseId.value(), fault);
        }
    }
}
