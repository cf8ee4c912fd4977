package no.throughgate.simulation.sample;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sample is wanted. The same plan gives the same stays, for ever and on every machine; a larger one begins with the
 * smaller one's.
 *
 * @param days   stays begin on {@code from} or one of the days after it, this many in all; 0 = every stay has begun before
 *               {@code from} and lasts beyond it, as when one looks at who is in prison that day
 * @param mostly municipality that 40 in 100 come from, serving in a prison there; absent = by inhabitants alone
 */
public record SamplePlan(
        int cases,
        long seed,
        LocalDate from,
        int days,
        @Nullable String mostly) {

    /** A year of admissions: 9,000 is what Norway has. */
    public static SamplePlan year(int cases, long seed, LocalDate from) {
        return new SamplePlan(cases, seed, from, 365, null);
    }

    /** Who is in prison on the day. */
    public static SamplePlan presentOn(int cases, long seed, LocalDate day, @Nullable String mostly) {
        return new SamplePlan(cases, seed, day, 0, mostly);
    }

    Optional<String> home() {
        return Optional.ofNullable(mostly);
    }
}
