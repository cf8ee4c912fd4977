package no.throughgate.obligation.internal;

import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.PlanningBasis;

/** A case's facts as planning wants them. */
final class Basis {

    private Basis() {}

    static PlanningBasis of(CaseFacts f) {
        return of(f, f.release(), f.profile());
    }

    static PlanningBasis of(CaseFacts f, @org.jspecify.annotations.Nullable ReleaseDate release, Profile profile) {
        return new PlanningBasis(
                f.admittedOn(),
                f.openedAt(),
                f.dateKnownOn(),
                release == null ? null : release.date(),
                profile,
                f.twoThirdsOn());
    }
}
