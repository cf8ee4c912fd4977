package no.throughgate.obligation;

import java.util.List;
import no.throughgate.kernel.CaseId;

/** The cases of a unit that has closed down, as their tokens take them. */
public interface PendingReassignments {

    /**
     * Gives everything that the closed unit owed in the case another owner, in the caller's transaction.
     *
     * @return whether it walked beside the person, and another organisation is left to ask
     */
    boolean takeNext(CaseId caseId);

    /** The workflows of a closure's cases that still wait. */
    List<String> workflowsOf(long closureId);
}
