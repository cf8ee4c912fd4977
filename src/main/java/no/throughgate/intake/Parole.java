package no.throughgate.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import org.jspecify.annotations.Nullable;

/**
 * When parole may come into question: two thirds served, at least 60 days, in practice sentences of 74 days or more
 * (straffegjennomføringsloven § 42 and public guidance on it).
 */
final class Parole {

    private static final long SHORTEST_SENTENCE_DAYS = 74;
    private static final long LEAST_SERVED_DAYS = 60;

    private Parole() {}

    /** Absent unless a sentence with a known start and end is long enough. */
    static @Nullable LocalDate twoThirdsOf(@Nullable LocalDate started, @Nullable ReleaseDate release, boolean remand) {
        if (started == null || release == null || remand || release.type() != ReleaseType.SENTENCE_END) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(started, release.date());
        if (days < SHORTEST_SENTENCE_DAYS) {
            return null;
        }
        return started.plusDays(Math.max(LEAST_SERVED_DAYS, (days * 2 + 2) / 3));
    }
}
