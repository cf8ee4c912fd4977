package no.throughgate.obligation;

import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;

/**
 * The first steps of the ladder, L0 to L2: they tell people and move no token, so they need no timer of the engine.
 * From L3 on a miss has a consequence, and the case's clock rings for it.
 */
public interface Reminders {

    /** Of what must be told, that which comes first after {@code last}; also what is yet to fall due. */
    List<Reminder> next(Reminder last, int limit);

    /**
     * Tells what is due now in the case: each level once, in the order in which they fell due. A miss that fell due
     * before is waited for: the case's clock raises it first.
     *
     * @return how many levels were climbed
     */
    int tell(CaseId caseId);

    record Reminder(Instant at, ObligationId obligation, CaseId caseId) {

        /** Before all others. */
        public static final Reminder START =
                new Reminder(Instant.EPOCH, new ObligationId(1), new CaseId("TG-2000-000000"));
    }
}
