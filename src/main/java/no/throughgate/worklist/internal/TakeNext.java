package no.throughgate.worklist.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Hands out the most urgent piece of work, to each who asks another one. */
@Component
class TakeNext {

    /** As many as could be asked for in one moment; should all be gone, the next ones are looked up. */
    private static final int AT_ONCE = 64;

    /** So often; where all is in others' hands just then, waiting for them would be spinning. */
    private static final int ROUNDS = 3;

    private final Worklist worklist;
    private final WorklistQueries queries;
    private final Obligations obligations;

    TakeNext(Worklist worklist, WorklistQueries queries, Obligations obligations) {
        this.worklist = worklist;
        this.queries = queries;
        this.obligations = obligations;
    }

    /** @return empty if the queue, so narrowed, has nothing that anybody may take just now */
    Optional<ObligationId> take(CurrentUser user, WorklistFilter filter, String held, Locale locale) {
        var narrowing = worklist.narrowing(user, filter, held, locale);
        Optional<ObligationId> taken = Optional.empty();
        for (int round = 0; round < ROUNDS && taken.isEmpty(); round++) {
            List<ObligationId> first = queries.takeable(user, narrowing, AT_ONCE);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            taken = obligations.claimFirst(first, user.actor());
        }
        return taken;
    }
}
