package no.throughgate.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a source says of a stay after the case has been opened; null = not mentioned, and stays as it is. */
public record Correction(
        @Nullable String name,
        @Nullable String language,
        @Nullable LocalDate admittedOn,
        @Nullable Boolean remand,
        @Nullable String municipalityBefore,
        @Nullable LocalDate twoThirds) {

    @Override
    public String toString() {
        return "Correction[withheld]";
    }
}
