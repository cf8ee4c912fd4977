package no.throughgate.plan;

import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.plan.Plan.Agreement;

/** What the person says about her plan herself, on her own page. */
public interface OwnAnswers {

    /** As in the form that an officer fills in with her. */
    int LONGEST = 500;

    /**
     * Her answer to the version that she has read. Where somebody still owes to hear it, that is done; whoever follows her up is told that she
     * has answered, not what.
     *
     * @param ownWords may be empty, also with a no
     * @throws no.throughgate.kernel.Problem not found: no plan of hers; conflict: it has been written anew meanwhile, or the case is over
     */
    void answer(CaseId caseId, int version, Agreement agreement, String ownWords, Actor person);
}
