package no.throughgate.obligation;

import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.CaseId;

/**
 * The first steps of the ladder, L0 to L2: they tell people and move no token, so they need no timer of the engine.
 * From L3 on a miss has a consequence, and the case's clock rings for it.
 */
public interface Reminders {

    /** The cases in which somebody must be told first, and when, the earliest first; also those whose time is yet to come. */
    List<Reminder> next(int limit);

    /**
     * Tells what is due now in the case: each level once, in the order in which they fell due.
     *
     * @return how many levels were climbed
     */
    int tell(CaseId caseId);

    record Reminder(CaseId caseId, Instant at) {}
}
