package no.throughgate.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which stays a case lives through, where the person is, and which prison answers. The last two may differ: who has moved is
 * the former prison's to answer for until the next one has taken over.
 */
public interface Custody {

    /**
     * The newest case of this person that was no mistake, found by the keyed fingerprint of the number.
     *
     * @param nationalId eleven digits, already validated by intake
     */
    Optional<CaseId> latest(String nationalId);

    /** One more stay of the same case. A stay that is known already stays as it is. */
    void join(CaseId caseId, String source, String stayId, LocalDate began);

    /** Has another stay of the case begun after this one? */
    boolean wentOn(CaseId caseId, String source, String stayId);

    /** Is it the stay that the case was opened for? */
    boolean isFirst(CaseId caseId, String source, String stayId);

    /** The stay never was; not for the first one, whose case is annulled instead. */
    void leave(CaseId caseId, String source, String stayId);

    /** The day on which the release that the person is out since was written down. */
    Optional<LocalDate> releasedOn(CaseId caseId);

    /** Has the person come to another place on this day or later? */
    boolean movedSince(CaseId caseId, LocalDate day);

    /** The person is here from this day; a place known already stays as it is, one before all others is put before them. */
    void at(CaseId caseId, UnitId prison, LocalDate day);

    /** What was told as a move to this prison, on whatever day it was written down, happened on this one. */
    void movedOn(CaseId caseId, UnitId prison, LocalDate day);

    /** The gate opened on this day, whenever that is written down. */
    void left(CaseId caseId, LocalDate day);

    /** A move that waits for the other prison; null: there is none. */
    void plan(CaseId caseId, @Nullable Transfer transfer);

    /**
     * Released and inside again: the case goes on, in this prison and without a release date until one is set.
     *
     * @param remand held before judgment; else serving
     */
    void back(CaseId caseId, UnitId prison, boolean remand, Instant at);

    /** Is it this stay that the person is back by, and nothing else has happened to where they are since? */
    boolean cameBackBy(CaseId caseId, String source, String stayId);

    /**
     * The person never was back: the case is as it was before, released on the same day, and the prison before answers.
     *
     * @return that prison
     */
    UnitId neverBack(CaseId caseId, Instant at);

    /** From here on this prison answers; the move waits no more. */
    void answersFrom(CaseId caseId, UnitId prison, Instant at);
}
