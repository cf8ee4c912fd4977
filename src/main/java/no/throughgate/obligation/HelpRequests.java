package no.throughgate.obligation;

import java.util.Optional;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;

/** Help asked for after a case was closed, by the person or by somebody who knows her. */
public interface HelpRequests {

    /** Who wants it; the person writes it down herself on her own page, or somebody does for her. */
    enum Asker {
        SELF,
        ON_BEHALF
    }

    /**
     * Makes the request an obligation of the municipal coordinator.
     *
     * @throws no.throughgate.kernel.Problem not found if the actor may not open the case; conflict while the case is open
     *     (then a hand is raised instead), or while an earlier request is being answered
     */
    Answer ask(CaseId caseId, Actor actor, Asker asker);

    /** As {@link #ask} for an operator to whom somebody has turned on the person's behalf. */
    Answer askFor(CaseId caseId, String by);

    /**
     * @param taken false: the time for it is over, and whoever asks turns to {@code turnTo} directly
     * @param turnTo who answers; empty if the case knows no municipality
     */
    record Answer(boolean taken, Optional<UnitId> turnTo) {}
}
