package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Hides what rests on fewer than five: behind it somebody could be recognised. Nobody at all is not hidden, since zero is
 * the goal of half of the measures. Where numbers add up to a total that is shown, subtraction finds what is hidden together: so
 * the next smallest are hidden too until there are two and their sum rests on five or more. In a table that holds along rows
 * and columns, and at last no combination of lines may give a hidden number either.
 */
public final class SmallNumbers {

    /** The smallest number that is shown, but for zero. Source: measures for the committees, small numbers hidden below 5. */
    public static final int LEAST = 5;

    private static final Comparator<Counted> SMALLEST = Comparator.comparingLong(Counted::n)
            .thenComparing(Counted::everybody)
            .thenComparing(Counted::part)
            .thenComparing(Counted::slice);

    private SmallNumbers() {}

    /** Whether somebody could be recognised behind this number. */
    public static boolean tooFew(long n) {
        return n > 0 && n < LEAST;
    }

    static List<Figure> hidden(Measure measure, List<Counted> counted) {
        return measure.aboutPeople() ? hidden(measure::isTotal, counted) : ordered(counted, Set.of());
    }

    /** @param isTotal which part the others add up to */
    static List<Figure> hidden(Predicate<String> isTotal, List<Counted> counted) {
        Set<Counted> hide = new HashSet<>();
        counted.stream().filter(c -> tooFew(c.n())).forEach(hide::add);
        List<Line> lines = Line.of(isTotal, counted);
        List<Counted> next = next(lines, hide);
        while (!next.isEmpty()) {
            hide.addAll(next);
            next = next(lines, hide);
        }
        return ordered(counted, hide);
    }

    private static List<Figure> ordered(List<Counted> counted, Set<Counted> hide) {
        return counted.stream()
                .sorted(Comparator.comparing(Counted::everybody)
                        .reversed()
                        .thenComparing(Counted::slice)
                        .thenComparing(Counted::part)
                        .thenComparing(Counted::what))
                .map(c -> new Figure(c.slice(), c.part(), c.what(), hide.contains(c) ? null : c.value()))
                .toList();
    }

    private static List<Counted> next(List<Line> lines, Set<Counted> hide) {
        List<Counted> betrayed =
                lines.stream().flatMap(line -> betrayed(line, hide).stream()).toList();
        if (!betrayed.isEmpty()) {
            return betrayed;
        }
        List<Counted> found = Pencil.found(lines, hide);
        return beside(found.isEmpty() ? Subtraction.found(lines, hide) : found, lines, hide);
    }

    /** Where a line's total gives away what is hidden in it: the next number to hide. */
    private static Optional<Counted> betrayed(Line line, Set<Counted> hide) {
        List<Counted> hidden = line.parts().stream().filter(hide::contains).toList();
        boolean safe = hidden.isEmpty()
                || hide.contains(line.total())
                || hidden.size() > 1 && hidden.stream().mapToLong(Counted::n).sum() >= LEAST;
        return safe ? Optional.empty() : smallest(line.parts(), hide).or(() -> Optional.of(line.total()));
    }

    /** Several lines together give away each of these: one more number goes in a line of each, or anywhere where its lines have none left. */
    private static List<Counted> beside(List<Counted> found, List<Line> lines, Set<Counted> hide) {
        List<Counted> all = lines.stream().flatMap(line -> line.all().stream()).toList();
        return found.stream()
                .flatMap(c -> smallest(
                        lines.stream()
                                .filter(line -> line.all().contains(c))
                                .flatMap(line -> line.all().stream())
                                .toList(),
                        hide)
                        .or(() -> smallest(all, hide))
                        .stream())
                .distinct()
                .toList();
    }

    private static Optional<Counted> smallest(Collection<Counted> among, Set<Counted> hide) {
        return among.stream().filter(c -> c.n() > 0 && !hide.contains(c)).min(SMALLEST);
    }

    /** Numbers that add up, or that are weighed together, to one that is shown too. */
    record Line(List<Counted> parts, Counted total) {

        List<Counted> all() {
            return Stream.concat(parts.stream(), Stream.of(total)).toList();
        }

        static List<Line> of(Predicate<String> isTotal, List<Counted> counted) {
            var lines = new ArrayList<Line>();
            for (Counted total : counted) {
                if (total.everybody()) {
                    add(
                            lines,
                            total,
                            counted.stream()
                                    .filter(c -> !c.everybody()
                                            && c.part().equals(total.part())
                                            && c.what().equals(total.what())));
                }
                if (isTotal.test(total.part())) {
                    add(
                            lines,
                            total,
                            counted.stream()
                                    .filter(c -> c != total
                                            && c.slice().equals(total.slice())
                                            && c.what().equals(total.what())));
                }
            }
            return lines;
        }

        private static void add(List<Line> lines, Counted total, Stream<Counted> parts) {
            List<Counted> found = parts.filter(c -> c.n() > 0).toList();
            if (!found.isEmpty()) {
                lines.add(new Line(found, total));
            }
        }
    }
}
