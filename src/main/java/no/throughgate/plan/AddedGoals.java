package no.throughgate.plan;

import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plan.Goal;

/** Goals that come later than the talk about the plan. The plan until now stays as it was; the next version has one goal more. */
public interface AddedGoals {

    /** Is there a plan that this reader follows up: for the case's prison, its coordinator, and the municipality's after release? */
    boolean mayAdd(CaseId caseId, Actor reader);

    /**
     * @param agreement what the person says of the plan as it then is; {@code ownWords} never empty with a no
     * @throws no.throughgate.kernel.Problem not found, for whoever {@link #mayAdd} does not let
     */
    void add(CaseId caseId, Goal goal, Agreement agreement, String ownWords, Actor by);
}
