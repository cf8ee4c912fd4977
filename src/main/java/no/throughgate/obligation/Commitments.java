package no.throughgate.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;

/**
 * A home and a release that wait for each other: two promises, each on condition of the other. Every method runs in the
 * caller's transaction, so that what the second promise binds is bound with it or not at all.
 */
public interface Commitments {

    /** Who promises. */
    enum Side {
        HOME,
        RELEASE;

        public Side other() {
            return this == HOME ? RELEASE : HOME;
        }
    }

    /** How the two promises stand. */
    enum State {
        OPEN,
        HALF_GIVEN,
        BOTH,
        KEPT,
        EXPIRED,
        WITHDRAWN
    }

    /** The latest commitment of a case. {@code turn}: who had not promised, or took it back, when it ended unkept. */
    record Standing(State state, Optional<Side> givenBy, Optional<String> turn) {}

    /** Both have until the moment their promises are due. */
    void open(CaseId caseId);

    /** When both are free again unless both have promised; the moment it ended, once it has. */
    Instant expiresAt(CaseId caseId);

    /** "A home if released by {@code until}." The second promise binds both. */
    void promiseHome(CaseFacts facts, UnitId office, LocalDate until, Instant at);

    /** "A release on {@code day} if the home holds." The second promise binds both. */
    void promiseRelease(CaseFacts facts, UnitId prison, LocalDate day, Instant at);

    /** A no: both are free at once, and a home that was held is told so. */
    void deny(CaseId caseId, Side side, Instant at);

    /** The office that has promised the home says no to it after all, or may know nothing of the person any more. */
    void homeLost(CaseId caseId, UnitId office, Instant at);

    /** Who holds a home on a promise that still stands. */
    Optional<UnitId> holdsHome(CaseId caseId);

    /** When a home that two promises had made the person's was lost again; empty while it is held, and once it was kept. */
    Optional<Instant> homeSetFreeAt(CaseId caseId);

    /** The walk of the two promises has ended: what is not bound by now expires, or was withdrawn by a refusal. */
    Standing settle(CaseId caseId, Instant at);

    /** The release date has moved; a home that was held for an earlier day is free again. */
    void releaseMoved(CaseId caseId, LocalDate day, Instant at);

    /** The last day has passed on which both could have been kept, and nobody is out. */
    void dayPassed(CaseId caseId, Instant at);

    /** The person is out: kept if the home was held until now. */
    void released(CaseId caseId, Instant at);

    Optional<Standing> standing(CaseId caseId);
}
