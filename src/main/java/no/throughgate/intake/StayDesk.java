package no.throughgate.intake;

import no.throughgate.kernel.CaseId;

/** What events can do to cases. Package-private: the policy and the inbox are tested without the engine behind it. */
interface StayDesk {

    /** Opens the case of the stay, with its workflow. */
    CaseId open(StayEvent event);

    /** Brings the case in line with how the stay is now; a no-op where it is already. */
    void update(CaseId caseId, StayEvent event);

    /** The stay has ended. */
    void end(CaseId caseId, StayEvent event);

    /** The stay never was. */
    void annul(CaseId caseId, StayEvent event);
}
