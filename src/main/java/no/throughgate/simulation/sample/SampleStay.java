package no.throughgate.simulation.sample;

import java.time.LocalDate;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One invented stay.
 *
 * @param nationalId   synthetic: 80 is added to the month
 * @param prison       the slug in the unit {@code /prison/<slug>}
 * @param expectedEnd  absent for most people on remand
 * @param municipality where the person came from; now and then unknown
 * @param twoThirds    absent where parole cannot come into question
 */
public record SampleStay(
        String stayId,
        String nationalId,
        String name,
        boolean woman,
        int birthYear,
        String language,
        String prison,
        LocalDate started,
        boolean remand,
        @Nullable LocalDate expectedEnd,
        @Nullable ReleaseType releaseType,
        @Nullable Certainty certainty,
        @Nullable LocalDate twoThirds,
        @Nullable String municipality) {

    /** The same stay as intake would hand it on. */
    public OpenCase openCase(String source) {
        ReleaseDate release = expectedEnd == null || releaseType == null || certainty == null
                ? null
                : new ReleaseDate(expectedEnd, releaseType, certainty);
        return new OpenCase(
                source,
                stayId,
                new Identity(nationalId, name, birthYear, woman ? "F" : "M", language),
                new UnitId("/prison/" + prison),
                started,
                remand,
                release,
                municipality,
                twoThirds);
    }
}
