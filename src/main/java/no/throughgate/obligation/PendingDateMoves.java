package no.throughgate.obligation;

import java.util.List;
import no.throughgate.kernel.CaseId;

/** Date moves that have been asked for, as the case's token takes them. */
public interface PendingDateMoves {

    /**
     * Takes the oldest request of the case: date, dues, alarms and gates move in the caller's transaction.
     *
     * @return false if there is none, or it can no longer be done (then it is marked as refused, with the reason)
     */
    boolean takeNext(CaseId caseId);

    /** The workflows of a wave's cases that still wait for their move. */
    List<String> workflowsOf(long waveId);
}
