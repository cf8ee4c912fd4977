package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hides what rests on fewer than five: behind it somebody could be recognised. Nobody at all is not hidden, since zero is
 * the goal of half of the measures. Where parts add up to a total that is shown, a single hidden part would be found by
 * subtraction, so the next smallest is hidden with it.
 */
final class SmallNumbers {

    /** The smallest number that is shown, but for zero. Source: measures for the committees, small numbers hidden below 5. */
    static final int LEAST = 5;

    static final Set<String> TOTALS = Set.of("ALL", "RELEASED");

    private SmallNumbers() {}

    static List<Figure> hidden(Measure measure, List<Counted> counted) {
        Set<Counted> hide = new HashSet<>();
        counted.stream().filter(c -> c.n() > 0 && c.n() < LEAST).forEach(hide::add);
        if (measure.partsOfAWhole()) {
            guardTheOnlyOne(counted, hide);
        }
        var figures = new ArrayList<Figure>();
        counted.stream()
                .sorted(Comparator.comparing(Counted::part).thenComparing(Counted::what))
                .map(c -> new Figure(c.part(), c.what(), hide.contains(c) ? null : c.value()))
                .forEach(figures::add);
        return List.copyOf(figures);
    }

    private static void guardTheOnlyOne(List<Counted> counted, Set<Counted> hide) {
        List<Counted> parts =
                counted.stream().filter(c -> !TOTALS.contains(c.part())).toList();
        if (parts.stream().filter(hide::contains).count() == 1) {
            parts.stream()
                    .filter(c -> !hide.contains(c) && c.n() > 0)
                    .min(Comparator.comparingLong(Counted::n).thenComparing(Counted::part))
                    .ifPresent(hide::add);
        }
    }
}
