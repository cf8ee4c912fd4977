package no.throughgate.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality under one code; codes change with reforms, so each is dated.
 *
 * @param code       four digits, the first two of which usually are the county's
 * @param validUntil last day the code is in force; absent while it is
 */
public record Municipality(
        String code,
        String name,
        String countyCode,
        String county,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validUntil == null || !on.isAfter(validUntil));
    }
}
