package no.throughgate.directory;

import no.throughgate.kernel.Agency;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit that can owe something.
 *
 * @param municipalityCode   four digits; absent for units that serve a county or the country
 * @param countyCode         two digits; absent for units that serve the country
 * @param organisationNumber nine digits, of prisons only: how arriving events name them
 */
public record Unit(
        UnitId id,
        Agency agency,
        String name,
        @Nullable String municipalityCode,
        @Nullable String countyCode,
        @Nullable String organisationNumber) {}
