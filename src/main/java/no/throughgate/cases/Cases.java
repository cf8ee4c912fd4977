package no.throughgate.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** The facts of release cases. Every method runs in the caller's transaction, or in one of its own. */
public interface Cases {

    /**
     * Opens a case and starts its workflow in one transaction.
     *
     * @return the case of this stay: the existing one when the stay has been opened before
     */
    CaseId open(OpenCase stay);

    /** @throws no.throughgate.kernel.Problem not found */
    CaseFacts facts(CaseId caseId);

    /** Facts of the stay and the person as the source has them now. Due dates that stand are moved by a date move only. */
    void correct(CaseId caseId, Correction said);

    /** As {@link #facts}, and nobody else changes the case until this transaction ends. */
    CaseFacts lock(CaseId caseId);

    Optional<CaseId> find(String source, String stayId);

    /** The stay was registered by mistake: the workflow ends, open work is withdrawn, the history says why. */
    void annul(CaseId caseId, String reason);

    /** Names of the persons of these cases, in clear, for somebody who may see them. */
    Map<CaseId, String> names(Collection<CaseId> cases);

    /** ISO 639-1 code of the language the person reads best. */
    String language(CaseId caseId);

    /** Sets the release date and the profile that follows; dues are the obligation room's to move. */
    void setRelease(CaseId caseId, ReleaseDate date, LocalDate knownOn, Profile profile);

    /** The day two thirds of the sentence are served; null where parole does not apply. */
    void setTwoThirds(CaseId caseId, @Nullable LocalDate day);

    /** Serving moves, the case goes on: dates stand. {@code unit} owes from here on what the prison owed; null = the prison. */
    void setServing(CaseId caseId, ServingPlace place, @Nullable UnitId unit, Instant at);

    void setMunicipalityAfter(CaseId caseId, String code);

    /** The NGO that is asked now; {@code accepted} once it has said yes; empty when none is left or none is wanted. */
    void setNgo(CaseId caseId, Optional<UnitId> ngo, int rank, boolean accepted);

    int ngoRank(CaseId caseId);

    /** The workflow that carries the case's one clock from here on: help after closure has one of its own. */
    void setWorkflow(CaseId caseId, String workflowId);

    /** When the engine's timer of the case's one clock is set for. */
    void setClock(CaseId caseId, Instant due);

    void setNeed(CaseId caseId, LifeArea area, Need need);

    /**
     * The unit's work in the area is done, and it goes on carrying it: while no obligation of the area is open, it owns
     * it. Who owns an area otherwise is derived by the database from who has accepted what; see V0050.
     */
    void carryOn(CaseId caseId, LifeArea area, UnitId owner, Instant at);

    /** The unit carries the area on no more; nothing if another one does by now. */
    void layDown(CaseId caseId, LifeArea area, UnitId owner);

    /** Who owns, from release on, every area that nobody else has accepted; at once if the person is out already. */
    void setOutsideOwner(CaseId caseId, UnitId owner, Instant at);

    /**
     * The person has been released: the prison's responsibility ends, and with it its hold on the life areas.
     * What nobody outside has accepted has no owner from this instant: that is the gap the product measures.
     */
    void released(CaseId caseId, Instant at);

    /** What the municipality and the person agreed at the end; written when the case closes. */
    void setOutcome(CaseId caseId, String outcome);

    /** Closed with the agreed outcome; {@code UNANSWERED} if nobody gave one. */
    void closed(CaseId caseId, Instant at);
}
