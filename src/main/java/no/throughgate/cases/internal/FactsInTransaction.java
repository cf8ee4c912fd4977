package no.throughgate.cases.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Facts read once a transaction: opening a case plans a dozen obligations, each by the same facts. */
@Component
class FactsInTransaction {

    CaseFacts get(CaseId caseId, Function<CaseId, CaseFacts> read) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? known().computeIfAbsent(caseId, read)
                : read.apply(caseId);
    }

    void forget(CaseId caseId) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().remove(caseId);
        }
    }

    private Map<CaseId, CaseFacts> known() {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(held);
        }
        return held.facts;
    }

    private final class Held implements TransactionSynchronization {
        private final Map<CaseId, CaseFacts> facts = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(FactsInTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(FactsInTransaction.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(FactsInTransaction.this);
        }
    }
}
