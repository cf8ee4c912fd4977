package no.throughgate.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a case's due dates are computed from.
 *
 * @param openedAt when the case was opened
 * @param dateKnownOn the first day on which any release date was known; a date that moves does not change it
 * @param release R, null while it is unknown
 * @param profile chosen from {@link #horizon}, see {@link Planner#basis}
 * @param twoThirds the day two thirds are served, null where parole does not apply
 */
public record PlanningBasis(
        LocalDate admission,
        Instant openedAt,
        @Nullable LocalDate dateKnownOn,
        @Nullable LocalDate release,
        Profile profile,
        @Nullable LocalDate twoThirds) {

    /** The first day on which the plan could be worked on: the latest of admission, opening and knowing the date. */
    public LocalDate start() {
        LocalDate start = Oslo.dateOf(openedAt);
        if (admission.isAfter(start)) {
            start = admission;
        }
        return dateKnownOn != null && dateKnownOn.isAfter(start) ? dateKnownOn : start;
    }

    /** Days from {@link #start} to release; may be negative; empty while the date is unknown. */
    public OptionalLong horizon() {
        return release == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(start(), release));
    }

    /** Norwegian calendar days from now to release; negative after it, empty while the date is unknown. */
    public OptionalLong daysToRelease(Instant now) {
        return release == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(Oslo.dateOf(now), release));
    }
}
