package no.throughgate.web.measures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import no.throughgate.metrics.Period;
import no.throughgate.metrics.Slice;
import no.throughgate.metrics.Years;
import org.jspecify.annotations.Nullable;

/** What the reader asks for: a year that is offered, else the latest; and by what it is broken down, if at all. */
public record YearForm(
        int year, List<Integer> years, @Nullable Slice by, Period period) {

    static YearForm of(@Nullable String year, @Nullable String by, Years years, Instant now) {
        List<Integer> offered = years.frozen(now);
        int chosen = offered.stream()
                .filter(y -> y.toString().equals(year))
                .findFirst()
                .orElse(offered.get(0));
        Slice slice = Arrays.stream(Slice.values())
                .filter(s -> s.name().equalsIgnoreCase(by))
                .findFirst()
                .orElse(null);
        return new YearForm(chosen, offered, slice, years.period(chosen));
    }
}
