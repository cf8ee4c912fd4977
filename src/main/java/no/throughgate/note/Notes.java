package no.throughgate.note;

import java.util.List;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;

/** The notes of a case that the reader may open. */
public interface Notes {

    int PAGE = 50;

    long NEWEST = Long.MAX_VALUE;

    /**
     * The newest first; one more than a page, so that the caller knows whether there is a next one.
     *
     * @param before only those older than this note; {@link #NEWEST} to begin
     */
    List<Note> of(CaseId caseId, long before, Actor reader);

    /** The areas in which the reader may write, the running of the case first. */
    List<LifeArea> areas(CaseId caseId, Actor reader);

    /** @throws no.throughgate.kernel.Problem not found: the area or the unit is not the writer's */
    void write(CaseId caseId, Written note, Actor by);

    /**
     * Another note in the place of one of the unit's own, for the same readers.
     *
     * @throws no.throughgate.kernel.Problem not found: no such note of one's own; conflict: somebody has corrected it already;
     *     invalid: there is nothing in it, or too much
     */
    void correct(CaseId caseId, long note, String body, Actor by);
}
