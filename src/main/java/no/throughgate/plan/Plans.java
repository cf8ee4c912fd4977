package no.throughgate.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plan.Goal;

/** The plan of a case, in versions. A plan is never changed: the next one is written. */
public interface Plans {

    /** Is the plan open to the reader: by law, or by the person's consent for goals and strengths? */
    boolean open(CaseId caseId, Actor reader);

    /** The version that counts now; empty also where the plan is closed to the reader. */
    Optional<Plan> latest(CaseId caseId, Actor reader);

    /** All versions, the latest first; none where the plan is closed to the reader. */
    List<Plan> versions(CaseId caseId, Actor reader);

    /** @return the new version's number */
    int write(CaseId caseId, Text text);

    /** What the person says about the latest version; nothing without a plan. */
    void answer(CaseId caseId, Agreement agreement, String ownWords, Instant at, UnitId recordedBy);

    /** False only if the person's last word on the latest version is a no. */
    boolean agreed(CaseId caseId);

    /** @param by the user who wrote it down with the person */
    record Text(boolean onePage, String strengths, List<Goal> goals, Instant at, String by, UnitId unit) {}
}
