package no.throughgate.simulation.internal;

import org.springframework.dao.ConcurrencyFailureException;

/** People who meet somebody else at the same thing try again. */
final class Patience {

    private static final int TRIES = 5;

    private Patience() {}

    /** @throws no.throughgate.kernel.Problem as the façade does: trying again would not help */
    static void tries(Runnable what) {
        for (int attempt = 1; ; attempt++) {
            try {
                what.run();
                return;
            } catch (ConcurrencyFailureException collision) {
                if (attempt == TRIES) {
                    throw collision;
                }
            }
        }
    }
}
