package no.throughgate.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.directory.Member;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UserId;

/**
 * The contact officer: who in the prison that answers for the case follows the person up. Whoever leads that prison hands a whole case to
 * another officer, with what the one before holds in it personally, and nothing that anybody else holds.
 */
public interface ContactOfficers {

    /** Whoever was named in the prison that answers now, else whoever held the talk at intake there. */
    Optional<UserId> of(CaseId caseId);

    /** The same, where that is somebody of the prison still and at work today: whoever has left reads no notice. */
    Optional<UserId> atWork(CaseId caseId);

    /** Is the person inside, and does the actor lead the prison that answers, or stand in for its leader today? */
    boolean mayHandOver(CaseId caseId, Actor actor);

    /** To whom: the officers of the prison who are at work, but for the one who has the case. */
    List<Member> others(CaseId caseId);

    /**
     * What would move, without moving it.
     *
     * @throws no.throughgate.kernel.Problem not found for whoever may not; invalid for an officer that the case cannot go to
     */
    Preview preview(CaseId caseId, Actor actor, UserId to);

    /**
     * The case, and what its officer holds, in one transaction; both officers are told.
     *
     * @param seen what the preview said would move
     * @throws no.throughgate.kernel.Problem as {@link #preview}; conflict if something else would move by now
     */
    void handOver(CaseId caseId, Actor actor, UserId to, HandoverReason because, Set<ObligationId> seen);

    /** An open step of the prison that somebody has taken on. */
    record Held(ObligationId id, String kind, Instant due, UserId holder) {}

    /** @param stays what other officers hold in the case: theirs, before and after */
    record Preview(Optional<UserId> from, List<Held> moves, List<Held> stays) {}
}
