package no.throughgate.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What planning and routing need to know of a case. Nothing here says who the person is.
 *
 * @param prison whose coordinator watches over it; a release always has one, a matter that came from elsewhere has none
 * @param admittedOn of a matter, the day it was opened
 * @param raisedBy of a matter, the unit that gets the answer
 */
public record CaseFacts(
        CaseId caseId,
        @Nullable UnitId prison,
        LocalDate admittedOn,
        Instant openedAt,
        boolean remand,
        @Nullable ReleaseDate release,
        @Nullable LocalDate dateKnownOn,
        @Nullable LocalDate twoThirdsOn,
        Profile profile,
        @Nullable String municipalityBefore,
        @Nullable String municipalityAfter,
        @Nullable UnitId ngo,
        boolean ngoAccepted,
        ServingPlace servingPlace,
        @Nullable UnitId servingUnit,
        @Nullable Transfer transfer,
        @Nullable CaseId earlier,
        Status status,
        @Nullable Instant clockDueAt,
        @Nullable String workflowId,
        @Nullable UnitId raisedBy) {

    public Optional<ReleaseDate> releaseDate() {
        return Optional.ofNullable(release);
    }

    /** The municipality that owes the person a home and a follow-up: after release if settled, else the one before. */
    public Optional<String> municipality() {
        return Optional.ofNullable(municipalityAfter != null ? municipalityAfter : municipalityBefore);
    }

    /** The organisation that has said yes to walk beside the person. */
    public Optional<UnitId> companion() {
        return Optional.ofNullable(ngo).filter(unit -> ngoAccepted);
    }

    /** Serving at home or in an institution: the release is ahead, and probation owes what the prison owed. */
    public boolean servesOutside() {
        return status == Status.OPEN && servingPlace != ServingPlace.PRISON;
    }

    /** Also when the case has been closed since: the prison's part stays over. */
    public boolean released() {
        return status == Status.RELEASED || status == Status.CLOSED;
    }

    public boolean open() {
        return status == Status.OPEN || status == Status.RELEASED;
    }

    /** As it will be once the person is out again: by this one says whose it is what rests until then. */
    public CaseFacts afterRelease() {
        return new CaseFacts(
                caseId,
                prison,
                admittedOn,
                openedAt,
                remand,
                release,
                dateKnownOn,
                twoThirdsOn,
                profile,
                municipalityBefore,
                municipalityAfter,
                ngo,
                ngoAccepted,
                servingPlace,
                servingUnit,
                transfer,
                earlier,
                Status.RELEASED,
                clockDueAt,
                workflowId,
                raisedBy);
    }
}
