package no.throughgate.metrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which municipalities add up to which county. A name that stands in two counties is said with its county, see {@code metrics/common.sql}. */
final class Regions {

    /** What nobody has told of one is told of neither. */
    private static final String UNKNOWN = "UNKNOWN";

    private final Map<String, String> counties = new HashMap<>();

    record InCounty(String municipality, String county) {}

    Regions(Collection<InCounty> known) {
        counties.put(UNKNOWN, UNKNOWN);
        known.forEach(m -> counties.put(m.municipality(), m.county()));
    }

    /** Null where it is known to nobody. */
    @Nullable
    String county(String municipality) {
        return counties.get(municipality);
    }
}
