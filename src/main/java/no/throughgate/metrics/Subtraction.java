package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.metrics.SmallNumbers.Line;

/** What somebody can work out who sees a table: each line says that its parts make its total, whatever is hidden in it. */
final class Subtraction {

    private static final double NOTHING = 1e-9;

    private Subtraction() {}

    /** The hidden numbers that the lines together leave no choice for. Gauss and Jordan: each stands alone in a row of the reduced system. */
    static List<Counted> found(List<Line> lines, Set<Counted> hide) {
        List<Counted> unknown = lines.stream()
                .flatMap(line -> line.all().stream())
                .filter(hide::contains)
                .distinct()
                .toList();
        List<double[]> rows = reduced(equations(lines, unknown), unknown.size());
        return rows.stream()
                .map(Subtraction::alone)
                .flatMap(Optional::stream)
                .map(unknown::get)
                .toList();
    }

    private static List<double[]> equations(List<Line> lines, List<Counted> unknown) {
        var rows = new ArrayList<double[]>();
        for (Line line : lines) {
            var row = new double[unknown.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = line.total() == unknown.get(i) ? -1 : line.parts().contains(unknown.get(i)) ? 1 : 0;
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
