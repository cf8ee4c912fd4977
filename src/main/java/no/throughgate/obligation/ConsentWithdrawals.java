package no.throughgate.obligation;

import java.util.Collection;
import java.util.List;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;

/**
 * What the person agreed to share ends: taken back, or run out. Each is one transaction: access closes, what depended on it
 * is cancelled or takes another way, and those who lost it are told that it ended, not why.
 */
public interface ConsentWithdrawals {

    /** @throws no.throughgate.kernel.Problem not found, unless the actor is the person or keeps the consents of this case */
    List<InForce> inForce(CaseId caseId, Actor actor);

    /**
     * @param which ids of {@link #inForce}
     * @throws no.throughgate.kernel.Problem invalid: nothing is named; conflict: none of it is in force any more
     */
    void takeBack(CaseId caseId, Collection<Long> which, Actor actor);

    /**
     * What taking these back would end, said before it is done.
     *
     * @return the open work that depends on them, the earliest due first; work that the law demands is not among it
     */
    List<Dependent> dependents(CaseId caseId, Collection<Long> which, Actor actor);

    /** A step that would be cancelled, or take another way. */
    record Dependent(String kind, UnitId unit) {}

    /** @return how many have run out by today */
    int runOut(CaseId caseId);
}
