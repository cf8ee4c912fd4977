package no.throughgate.workshop.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day on which an edition takes force, as a draft keeps it. */
final class EffectiveDay {

    private EffectiveDay() {}

    /** Empty where what is kept is no day. */
    static Optional<LocalDate> read(String kept) {
        try {
            return Optional.of(LocalDate.parse(kept.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
