package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hides what rests on fewer than five: behind it somebody could be recognised. Nobody at all is not hidden, since zero is
 * the goal of half of the measures. Where parts add up to a total that is shown, subtraction finds what is hidden together: so
 * the next smallest are hidden too until there are two and their sum rests on five or more.
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
            guardTheHidden(counted, hide);
        }
        var figures = new ArrayList<Figure>();
        counted.stream()
                .sorted(Comparator.comparing(Counted::part).thenComparing(Counted::what))
                .map(c -> new Figure(c.part(), c.what(), hide.contains(c) ? null : c.value()))
                .forEach(figures::add);
        return List.copyOf(figures);
    }

    private static void guardTheHidden(List<Counted> counted, Set<Counted> hide) {
        List<Counted> hidden = new ArrayList<>();
        List<Counted> shown = new ArrayList<>();
        counted.stream()
                .filter(c -> !TOTALS.contains(c.part()) && c.n() > 0)
                .sorted(Comparator.comparingLong(Counted::n).thenComparing(Counted::part))
                .forEach(c -> (hide.contains(c) ? hidden : shown).add(c));
        while (!hidden.isEmpty() && !shown.isEmpty() && findable(hidden)) {
            hidden.add(shown.remove(0));
        }
        hide.addAll(hidden);
    }

    private static boolean findable(List<Counted> hidden) {
        return hidden.size() == 1 || hidden.stream().mapToLong(Counted::n).sum() < LEAST;
    }
}
