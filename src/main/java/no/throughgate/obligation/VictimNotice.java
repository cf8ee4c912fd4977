package no.throughgate.obligation;

import no.throughgate.kernel.CaseId;
import org.springframework.stereotype.Component;

/** Who is told of the release because the crime hurt them: does what the prison's leader has checked still hold? */
@Component
public class VictimNotice {

    public static final String KIND = "checkVictimNotice";

    private final ObligationHistory history;

    VictimNotice(ObligationHistory history) {
        this.history = history;
    }

    /** Checked for the release that is ahead, and nobody has been told of another day. */
    public boolean stands(CaseId caseId) {
        return history.doneSinceReturn(caseId, KIND) && !outdated(caseId);
    }

    /** Whoever was told was told of a day: when it moves, they are told anew. Where nobody is to be told, nothing is. */
    public boolean outdated(CaseId caseId) {
        return told(caseId) && history.dateMovedSince(caseId, KIND);
    }

    /** Somebody has been told of the release that is ahead. */
    public boolean told(CaseId caseId) {
        return history.doneSinceReturn(caseId, KIND)
                && history.answers(caseId, KIND)
                        .filter(answers -> "TOLD".equals(answers.get("victimNotice")))
                        .isPresent();
    }

    /** The prison's leader is being asked now. */
    public boolean beingChecked(CaseId caseId) {
        return history.open(caseId, KIND);
    }
}
