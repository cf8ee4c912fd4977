package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Status;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Pulls a case's one clock forward when a transaction has set an earlier alarm. Done once, as the transaction ends:
 * the clock's timer may have been created in the same transaction, and one pull serves all its new alarms.
 */
@Component
class WakeUps {

    private final Cases cases;
    private final ObligationProcess process;

    WakeUps(Cases cases, @Lazy ObligationProcess process) {
        this.cases = cases;
        this.process = process;
    }

    void at(CaseFacts facts, @Nullable Instant alarm) {
        if (alarm != null) {
            earliest().merge(facts.caseId(), alarm, (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    private Map<CaseId, Instant> earliest() {
        var bound = (Pending) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Pending();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound.earliest;
    }

    private void pull(CaseId caseId, Instant alarm) {
        // Under the case's lock: a clock that rings just now has either seen this alarm, or set its timer for later by
        // now.
        CaseFacts facts = cases.lock(caseId);
        if (facts.status() != Status.ANNULLED && (facts.clockDueAt() == null || alarm.isBefore(facts.clockDueAt()))) {
            process.wakeAt(caseId, alarm);
        }
    }

    private final class Pending implements TransactionSynchronization {
        private final Map<CaseId, Instant> earliest = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            earliest.forEach(WakeUps.this::pull);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(WakeUps.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(WakeUps.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(WakeUps.this);
        }
    }
}
