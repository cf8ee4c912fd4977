package no.throughgate.obligation;

import java.util.List;
import no.throughgate.kernel.CaseId;

/** Date moves that have been asked for, as the case's token takes them. */
public interface PendingDateMoves {

    /** Takes the oldest request of the case: date, dues, alarms and gates move in the caller's transaction. */
    Taken takeNext(CaseId caseId);

    /**
     * What became of a request.
     *
     * @param moved                false if there was none, or it can no longer be done (then it is marked as refused, with the reason)
     * @param victimNoticeOutdated somebody has been told of another day because the crime hurt them, and nothing else in the case
     *                             asks for that anew: whoever moves the date does
     */
    record Taken(boolean moved, boolean victimNoticeOutdated) {

        public static final Taken NOTHING = new Taken(false, false);
    }

    /** The workflows of a wave's cases that still wait for their move. */
    List<String> workflowsOf(long waveId);
}
