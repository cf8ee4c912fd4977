package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Somebody with a pencil who wants to know what is hidden in a table of counts: knows that every hidden number is at least one, that parts add up
 * to their total along rows and columns, and narrows each down until nothing moves any more.
 */
final class Attack {

    private static final long BOUND = 1_000_000;

    private final List<Figure> table;
    private final Map<Figure, long[]> range = new HashMap<>();
    private boolean moved = true;

    private Attack(List<Figure> table) {
        this.table = table;
        table.forEach(f -> range.put(
                f,
                f.hidden()
                        ? new long[] {1, BOUND}
                        : new long[] {f.value().longValue(), f.value().longValue()}));
    }

    /** The hidden numbers that there is no doubt about. */
    static List<Figure> onSmall(List<Figure> table, String total) {
        var attack = new Attack(table);
        while (attack.moved) {
            attack.moved = false;
            for (Figure sum : table) {
                if (sum.everybody()) {
                    attack.line(sum, f -> !f.everybody() && f.part().equals(sum.part()));
                }
                if (sum.part().equals(total)) {
                    attack.line(sum, f -> f != sum && f.slice().equals(sum.slice()));
                }
            }
        }
        return table.stream()
                .filter(f ->
                        f.hidden() && attack.range.get(f)[0] == attack.range.get(f)[1])
                .toList();
    }

    private void line(Figure sum, Predicate<Figure> parts) {
        List<Figure> members = new ArrayList<>(table.stream().filter(parts).toList());
        if (members.isEmpty()) {
            return;
        }
        IntStream.range(0, members.size()).forEach(i -> {
            long low = range.get(sum)[0];
            long high = range.get(sum)[1];
            for (int k = 0; k < members.size(); k++) {
                if (k != i) {
                    low -= range.get(members.get(k))[1];
                    high -= range.get(members.get(k))[0];
                }
            }
            narrow(members.get(i), low, high);
        });
        narrow(
                sum,
                members.stream().mapToLong(f -> range.get(f)[0]).sum(),
                members.stream().mapToLong(f -> range.get(f)[1]).sum());
    }

    private void narrow(Figure figure, long low, long high) {
        long[] known = range.get(figure);
        if (low > known[0] || high < known[1]) {
            known[0] = Math.max(low, known[0]);
            known[1] = Math.min(high, known[1]);
            moved = true;
        }
    }
}
