package no.throughgate.obligation;

import java.time.LocalDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;

/**
 * A move to another prison. The case goes on with its dates; the prison until now answers until the next one has taken over,
 * and then everything that its offices owe goes to the same offices there in one transaction.
 */
public interface Transfers {

    /**
     * The person is moved, or has been. What is known already changes nothing; another prison than the one that was named
     * before takes its place, and the prison that has the case calls the move off.
     *
     * @param on the day of the move
     * @param by a user's id, or the code of the system that said so
     * @throws no.throughgate.kernel.Problem conflict: the case is closed or the person released; invalid: no such prison
     */
    void decide(CaseId caseId, UnitId to, LocalDate on, String by);

    /** The person stays. Nothing happens if no move waits. */
    void callOff(CaseId caseId, String by);

    /** The person is out, and nobody has to take over any more; where they were stays as it is told. Nothing happens if no move waits. */
    void released(CaseId caseId, String by);

    /** The handover itself has ended with the person staying; as {@link #callOff}, said by the handover's own token. */
    void notTakenOver(CaseId caseId);

    /** The next prison has taken over. Nothing happens if no move waits. */
    void takenOver(CaseId caseId);
}
