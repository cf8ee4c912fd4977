package no.throughgate.support;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;

/** People who look at lists and cases, as a login would make them. */
public final class Readers {

    private Readers() {}

    public static CurrentUser reader(String capability, String... units) {
        return new CurrentUser(
                new UserId("reader-" + capability),
                "Prøve Leser",
                Arrays.stream(units).map(UnitId::new).collect(Collectors.toUnmodifiableSet()),
                Set.of(capability));
    }
}
