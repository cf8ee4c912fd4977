package no.throughgate.obligation.internal;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A transaction that lost a race through nobody's fault is made again from the beginning; nobody should hear of it. */
final class Patience {

    private Patience() {}

    /** @throws ConcurrencyFailureException when all tries have lost */
    static <T> T tries(int tries, Supplier<T> transaction) {
        // Inside somebody else's transaction there is nothing to make again: it is theirs to repeat as a whole.
        int left = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : tries;
        for (int tried = 1; ; tried++) {
            try {
                return transaction.get();
            } catch (ConcurrencyFailureException lost) {
                if (tried >= left) {
                    throw lost;
                }
            }
        }
    }
}
