package no.throughgate.workshop.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.HiddenCounts;
import no.throughgate.metrics.HiddenCounts.Tally;
import no.throughgate.workshop.TriedResult.Line;
import no.throughgate.workshop.TriedResult.Table;

/** Counts obligations by slice and part, and how many cases stand behind each count. */
final class Tallies {

    private final Map<String, Map<String, Cell>> cells = new HashMap<>();

    private static final class Cell {
        private long count;
        private final Set<String> cases = new HashSet<>();
    }

    void add(String slice, String part, String caseId) {
        one(slice, part, caseId);
        one(HiddenCounts.EVERYBODY, part, caseId);
    }

    private void one(String slice, String part, String caseId) {
        Cell cell = cells.computeIfAbsent(slice, any -> new HashMap<>()).computeIfAbsent(part, any -> new Cell());
        cell.count++;
        cell.cases.add(caseId);
    }

    List<Tally> all() {
        List<Tally> tallies = new ArrayList<>();
        cells.forEach((slice, row) ->
                row.forEach((part, cell) -> tallies.add(new Tally(slice, part, cell.cases.size(), cell.count))));
        return tallies;
    }

    /** Some columns of what is shown, without the slices that have nothing in them. */
    static Table table(String name, List<String> parts, List<Figure> figures) {
        Map<String, Map<String, Figure>> shown = figures.stream()
                .filter(figure -> parts.contains(figure.part()))
                .collect(Collectors.groupingBy(Figure::slice, Collectors.toMap(Figure::part, Function.identity())));
        List<Line> lines = shown.keySet().stream()
                .sorted((a, b) -> order(a).compareTo(order(b)))
                .map(slice -> new Line(
                        slice,
                        parts.stream()
                                .map(part ->
                                        Objects.requireNonNull(shown.get(slice)).getOrDefault(part, none(slice, part)))
                                .toList()))
                .toList();
        return new Table(name, parts, lines);
    }

    private static String order(String slice) {
        return slice.equals(HiddenCounts.EVERYBODY) ? "" : slice;
    }

    private static Figure none(String slice, String part) {
        return new Figure(slice, part, "count", java.math.BigDecimal.ZERO);
    }
}
