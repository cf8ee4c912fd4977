package no.throughgate.obligation;

import java.util.Collection;
import java.util.List;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;

/**
 * What the person agreed to share ends: taken back, or run out. Each is one transaction: access closes, what depended on it
 * is cancelled or takes another way, and those who lost it are told that it ended, not why.
 */
public interface ConsentWithdrawals {

    /** @throws no.throughgate.kernel.Problem not found, unless the actor keeps the consents of this case */
    List<InForce> inForce(CaseId caseId, Actor actor);

    /**
     * @param which ids of {@link #inForce}
     * @throws no.throughgate.kernel.Problem invalid: nothing is named; conflict: none of it is in force any more
     */
    void takeBack(CaseId caseId, Collection<Long> which, Actor actor);

    /** @return how many have run out by today */
    int runOut(CaseId caseId);
}
