package no.throughgate.obligation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;

/** What the token does to obligations: they are born with a user task and end with it; the case's clock raises them. */
public interface ObligationLife {

    /** Does the case's planning profile leave this step out? Recorded with the reason when it does. */
    boolean drops(CaseId caseId, String kind);

    /**
     * What the person's earlier case knows of this step, so that nobody is asked twice; recorded with the reason when it does.
     *
     * @return the earlier answers; empty: it must be asked
     */
    Optional<Map<String, Object>> knownBefore(CaseId caseId, String kind);

    /**
     * A user task has been created.
     *
     * @param contains the missed obligation that this one contains, for the steps of the ladder itself
     */
    ObligationId born(CaseId caseId, String kind, String taskId, Optional<ObligationId> contains);

    /** A step goes on that a return had ended, in this task: with its owner, its first due date, and resting until its clock is set. */
    void goesOn(CaseId caseId, String kind, String taskId);

    /** A user task has ended without being performed: the path around it was taken. */
    void cancelled(String taskId);

    /** It should never have been asked for: nobody is late for it, however long it has been open. */
    void withdrawn(String taskId);

    /** Raises each of the case's alarms that is due by one level, in the order in which they fell due. */
    int raiseDue(CaseId caseId);

    /** When the case's clock must wake next; a far day if nothing waits for it. */
    Instant nextAlarm(CaseId caseId);

    /** Which miss, or which raised hand, has just climbed to the case's ladder; marks it as taken. */
    Optional<ObligationId> takeMissed(CaseId caseId);

    /** The containment of this obligation failed too: it climbs to this level. */
    void rose(ObligationId id, int level);
}
