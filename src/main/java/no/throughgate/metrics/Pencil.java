package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.metrics.SmallNumbers.Line;

/**
 * What somebody can work out who knows that nothing hidden is zero: each line bounds its parts by its total, and so on along rows and
 * columns until nothing moves any more.
 */
final class Pencil {

    private static final long ANY = Long.MAX_VALUE / 1_000_000;

    private final Map<Counted, long[]> range = new HashMap<>();
    private boolean moved = true;

    private Pencil(List<Line> lines, Set<Counted> hide) {
        lines.stream()
                .flatMap(line -> line.all().stream())
                .forEach(c -> range.put(c, hide.contains(c) ? new long[] {1, ANY} : shown(c)));
    }

    /** The hidden numbers that are left no choice. */
    static List<Counted> found(List<Line> lines, Set<Counted> hide) {
        var pencil = new Pencil(lines, hide);
        while (pencil.moved) {
            pencil.moved = false;
            lines.forEach(pencil::narrow);
        }
        var found = new ArrayList<Counted>();
        pencil.range.forEach((c, known) -> {
            if (hide.contains(c) && known[0] == known[1]) {
                found.add(c);
            }
        });
        return found;
    }

    private void narrow(Line line) {
        long low = 0;
        long high = 0;
        for (Counted part : line.parts()) {
            low += range.get(part)[0];
            high = Math.min(ANY, high + range.get(part)[1]);
        }
        narrow(line.total(), low, high);
        long[] total = range.get(line.total());
        for (Counted part : line.parts()) {
            long[] own = range.get(part);
            long othersAtLeast = low - own[0];
            long othersAtMost = high == ANY ? ANY : high - own[1];
            low -= own[0];
            high -= high == ANY ? 0 : own[1];
            narrow(part, total[0] - othersAtMost, total[1] - othersAtLeast);
            low += own[0];
            high = Math.min(ANY, high + own[1]);
        }
    }

    private void narrow(Counted c, long low, long high) {
        long[] known = range.get(c);
        long least = Math.max(low, known[0]);
        long most = Math.min(high, known[1]);
        // Means do not add up: where a line is no sum, it tells nothing.
        if (least <= most && (least > known[0] || most < known[1])) {
            known[0] = least;
            known[1] = most;
            moved = true;
        }
    }

    private static long[] shown(Counted c) {
        long value = c.value() == null ? 0 : c.value().longValue();
        return new long[] {value, value};
    }
}
