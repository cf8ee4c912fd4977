package no.throughgate.metrics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody can reckon exactly who knows all lines, whatever is hidden in them. A number is found when no solution of the lines moves it:
 * the lines are solved by Gauss, those first that have a number to themselves, since a country has too many to try; then what is free is set at
 * random, and what stays zero is found. Reckoned modulo a prime, so that nothing is rounded, and always with the same random numbers.
 */
final class Subtraction {

    private static final long PRIME = Integer.MAX_VALUE;

    private record Solved(int cell, Map<Integer, Long> row) {}

    private final List<Map<Integer, Long>> rows = new ArrayList<>();
    private final Map<Integer, Set<Integer>> rowsOf = new HashMap<>();
    private final List<Solved> solved = new ArrayList<>();
    private final BitSet left = new BitSet();

    private Subtraction(Grid grid) {
        for (Line line : grid.lines().all()) {
            if (!line.implied()) {
                var row = new HashMap<Integer, Long>();
                put(grid, row, line.parts(), 1);
                put(grid, row, new int[] {line.total()}, PRIME - 1);
                if (!row.isEmpty()) {
                    int id = rows.size();
                    rows.add(row);
                    left.set(id);
                    row.keySet().forEach(c -> rowsOf.computeIfAbsent(c, any -> new HashSet<>())
                            .add(id));
                }
            }
        }
    }

    private static void put(Grid grid, Map<Integer, Long> row, int[] cells, long sign) {
        for (int c : cells) {
            if (grid.hidden(grid.cells().get(c))) {
                row.merge(c, sign, (a, b) -> (a + b) % PRIME);
                row.remove(c, 0L);
            }
        }
    }

    /** The guarded numbers that the lines together leave no choice for. */
    static List<Cell> found(Grid grid) {
        var subtraction = new Subtraction(grid);
        subtraction.solveWhatStandsAlone();
        subtraction.solve();
        Map<Integer, Long> some = subtraction.someSolution();
        return grid.cells().stream()
                .filter(c -> grid.guarded(c) && some.getOrDefault(c.id(), 1L) == 0)
                .toList();
    }

    /** A number that stands in one line alone takes the line with it. */
    private void solveWhatStandsAlone() {
        var alone = new ArrayDeque<Integer>();
        rowsOf.forEach((cell, in) -> {
            if (in.size() == 1) {
                alone.add(cell);
            }
        });
        while (!alone.isEmpty()) {
            int cell = alone.poll();
            if (rowsOf.getOrDefault(cell, Set.of()).size() == 1) {
                int row = rowsOf.get(cell).iterator().next();
                take(row, cell);
                rows.get(row).keySet().stream()
                        .filter(c -> rowsOf.get(c).size() == 1)
                        .forEach(alone::add);
            }
        }
    }

    private void take(int row, int cell) {
        left.clear(row);
        rows.get(row).keySet().forEach(c -> rowsOf.get(c).remove(row));
        solved.add(new Solved(cell, rows.get(row)));
    }

    private void solve() {
        while (!left.isEmpty()) {
            int shortest = left.stream()
                    .reduce((a, b) -> rows.get(b).size() < rows.get(a).size() ? b : a)
                    .orElseThrow();
            Map<Integer, Long> row = rows.get(shortest);
            if (row.isEmpty()) {
                left.clear(shortest);
                continue;
            }
            int cell = row.keySet().stream()
                    .reduce((a, b) -> rowsOf.get(b).size() < rowsOf.get(a).size() ? b : a)
                    .orElseThrow();
            take(shortest, cell);
            long by = inverse(row.get(cell));
            for (int other : List.copyOf(rowsOf.get(cell))) {
                subtract(other, row, PRIME - rows.get(other).get(cell) * by % PRIME);
            }
        }
    }

    private void subtract(int from, Map<Integer, Long> row, long times) {
        Map<Integer, Long> target = rows.get(from);
        row.forEach((cell, value) -> {
            long sum = (target.getOrDefault(cell, 0L) + value * times) % PRIME;
            if (sum == 0) {
                target.remove(cell);
                rowsOf.get(cell).remove(from);
            } else {
                target.put(cell, sum);
                rowsOf.get(cell).add(from);
            }
        });
    }

    /** Backwards: what stands in a line beside the number that it was solved for was solved later, or is free. */
    private Map<Integer, Long> someSolution() {
        var some = new HashMap<Integer, Long>();
        for (int i = solved.size() - 1; i >= 0; i--) {
            Solved one = solved.get(i);
            long sum = 0;
            for (var term : one.row().entrySet()) {
                if (term.getKey() != one.cell()) {
                    sum = (sum + term.getValue() * some.computeIfAbsent(term.getKey(), Subtraction::random)) % PRIME;
                }
            }
            some.put(one.cell(), (PRIME - sum) % PRIME * inverse(one.row().get(one.cell())) % PRIME);
        }
        return some;
    }

    /** Scatters the numbers of the cells, the same each time. */
    private static long random(int cell) {
        long x = (cell + 1) * 0x9E3779B97F4A7C15L;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return 1 + Long.remainderUnsigned(x ^ x >>> 31, PRIME - 1);
    }

    private static long inverse(long of) {
        long result = 1;
        long base = of;
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            result = (power & 1) == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }
}
