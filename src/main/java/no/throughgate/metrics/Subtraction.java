package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.metrics.SmallNumbers.Line;

/** What somebody can work out who sees a table: each line says that its parts make its total, whatever is hidden in it. */
final class Subtraction {

    private static final double NOTHING = 1e-9;

    private Subtraction() {}

    /** The hidden numbers that the lines together leave no choice for. Gauss and Jordan: each stands alone in a row of the reduced system. */
    static List<Counted> found(List<Line> lines, Set<Counted> hide) {
        List<List<Counted>> unknown = lines.stream()
                .map(line -> line.all().stream().filter(hide::contains).toList())
                .toList();
        Map<Counted, Long> lineCount =
                unknown.stream().flatMap(List::stream).collect(Collectors.groupingBy(c -> c, Collectors.counting()));
        var columns = new LinkedHashMap<Counted, Integer>();
        var told = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (tells(unknown.get(i), lineCount)) {
                told.add(lines.get(i));
                unknown.get(i).forEach(c -> columns.putIfAbsent(c, columns.size()));
            }
        }
        List<Counted> all = List.copyOf(columns.keySet());
        return reduced(equations(told, columns), all.size()).stream()
                .map(Subtraction::alone)
                .flatMap(Optional::stream)
                .map(all::get)
                .toList();
    }

    /** Where several numbers are hidden in one line and in no other, it can give none of them away: a country has too many to try. */
    private static boolean tells(List<Counted> unknown, Map<Counted, Long> lineCount) {
        return unknown.size() == 1 || unknown.stream().anyMatch(c -> lineCount.get(c) > 1);
    }

    private static List<double[]> equations(List<Line> lines, Map<Counted, Integer> columns) {
        var rows = new ArrayList<double[]>();
        for (Line line : lines) {
            var row = new double[columns.size()];
            line.parts().stream().filter(columns::containsKey).forEach(c -> row[columns.get(c)] = 1);
            if (columns.containsKey(line.total())) {
                row[columns.get(line.total())] = -1;
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<double[]> reduced(List<double[]> rows, int columns) {
        int done = 0;
        for (int column = 0; column < columns && done < rows.size(); column++) {
            int pivot = done;
            for (int i = done; i < rows.size(); i++) {
                if (Math.abs(rows.get(i)[column]) > Math.abs(rows.get(pivot)[column])) {
                    pivot = i;
                }
            }
            if (Math.abs(rows.get(pivot)[column]) > NOTHING) {
                Collections.swap(rows, done, pivot);
                clear(rows, done++, column);
            }
        }
        return rows;
    }

    private static void clear(List<double[]> rows, int pivot, int column) {
        double[] from = rows.get(pivot);
        double by = from[column];
        for (int k = 0; k < from.length; k++) {
            from[k] /= by;
        }
        for (int i = 0; i < rows.size(); i++) {
            double times = rows.get(i)[column];
            if (i != pivot && Math.abs(times) > NOTHING) {
                for (int k = 0; k < from.length; k++) {
                    rows.get(i)[k] -= times * from[k];
                }
            }
        }
    }

    private static Optional<Integer> alone(double[] row) {
        int place = -1;
        for (int i = 0; i < row.length; i++) {
            if (Math.abs(row[i]) > NOTHING) {
                if (place >= 0) {
                    return Optional.empty();
                }
                place = i;
            }
        }
        return place < 0 ? Optional.empty() : Optional.of(place);
    }
}
