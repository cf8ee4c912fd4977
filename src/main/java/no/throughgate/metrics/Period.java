package no.throughgate.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import no.throughgate.kernel.Oslo;

/**
 * What is counted.
 *
 * @param from the first instant that counts
 * @param asOf the first that does not: what is recorded from here on is not known yet
 */
public record Period(Instant from, Instant asOf) {

    /** The twelve months up to the day on which the year is frozen, both days beginning at midnight in Norway. */
    static Period endingIn(int year, MonthDay freeze) {
        return new Period(midnight(freeze.atYear(year - 1)), midnight(freeze.atYear(year)));
    }

    /** From one Norwegian day to another, both counted: for tests and for whoever counts by hand. Pages offer {@link Years} alone. */
    public static Period of(LocalDate first, LocalDate last) {
        return new Period(midnight(first), midnight(last.plusDays(1)));
    }

    private static Instant midnight(LocalDate day) {
        return Oslo.at(day, LocalTime.MIDNIGHT);
    }

    OffsetDateTime fromUtc() {
        return from.atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime asOfUtc() {
        return asOf.atOffset(ZoneOffset.UTC);
    }
}
