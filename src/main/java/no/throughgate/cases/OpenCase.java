package no.throughgate.cases;

import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A stay has been registered: open a case for it.
 *
 * @param source            the system that said so; with {@code stayId} it names the stay for ever
 * @param prison            the prison's unit, for example {@code /prison/oslo}
 * @param municipalityBefore four-digit code of the municipality the person came from, if known
 * @param twoThirds         the day two thirds are served, where parole may come into question
 */
public record OpenCase(
        String source,
        String stayId,
        Identity person,
        UnitId prison,
        LocalDate admittedOn,
        boolean remand,
        @Nullable ReleaseDate release,
        @Nullable String municipalityBefore,
        @Nullable LocalDate twoThirds) {

    public Optional<ReleaseDate> releaseDate() {
        return Optional.ofNullable(release);
    }
}
