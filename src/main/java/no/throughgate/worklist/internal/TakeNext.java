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

    private final Worklist worklist;
    private final WorklistQueries queries;
    private final Obligations obligations;

    TakeNext(Worklist worklist, WorklistQueries queries, Obligations obligations) {
        this.worklist = worklist;
        this.queries = queries;
        this.obligations = obligations;
    }

    /** @return empty if the queue, so narrowed, has nothing that anybody may take */
    Optional<ObligationId> take(CurrentUser user, WorklistFilter filter, String held, Locale locale) {
        var narrowing = worklist.narrowing(user, filter, held, locale);
        List<ObligationId> first = queries.takeable(user, narrowing, AT_ONCE);
        Optional<ObligationId> taken = Optional.empty();
        while (taken.isEmpty() && !first.isEmpty()) {
            taken = obligations.claimFirst(first, user.actor());
            if (taken.isEmpty()) {
                first = queries.takeable(user, narrowing, AT_ONCE);
            }
        }
        return taken;
    }
}
