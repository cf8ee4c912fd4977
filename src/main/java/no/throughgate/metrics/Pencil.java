package no.throughgate.metrics;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;

/**
 * What somebody can work out who narrows every number down: each line bounds its parts by its total, and so on along all lines until nothing
 * moves any more. Nothing hidden is zero, but where a whole slice is.
 */
final class Pencil {

    private static final long ANY = 1_000_000_000_000L;

    /** Lines are looked at so often at most: numbers that creep towards each other by ones tell nobody anything. */
    private static final int PATIENCE = 60;

    private final Grid grid;
    private final Lines lines;
    private final long[] low;
    private final long[] high;
    private final ArrayDeque<Integer> next = new ArrayDeque<>();
    private final BitSet waiting = new BitSet();

    private Pencil(Grid grid) {
        this.grid = grid;
        lines = grid.lines();
        int size = grid.cells().size();
        low = new long[size];
        high = new long[size];
        for (Cell cell : grid.cells()) {
            boolean hidden = grid.hidden(cell);
            low[cell.id()] = hidden ? grid.least(cell) : cell.amount();
            high[cell.id()] = hidden ? ANY : cell.amount();
        }
    }

    /** The guarded numbers that are left no choice. */
    static List<Cell> found(Grid grid) {
        var pencil = new Pencil(grid);
        pencil.work();
        return grid.cells().stream()
                .filter(c -> pencil.low[c.id()] == pencil.high[c.id()] && grid.guarded(c))
                .toList();
    }

    private void work() {
        for (int i = 0; i < lines.all().size(); i++) {
            if (lines.all().get(i).sum()) {
                next.add(i);
                waiting.set(i);
            }
        }
        long left = (long) PATIENCE * lines.all().size();
        while (!next.isEmpty() && left-- > 0) {
            int i = next.poll();
            waiting.clear(i);
            Line line = lines.all().get(i);
            narrow(line);
        }
    }

    /** Each part by the others and by what all of them add up to, and that by all of them. */
    private void narrow(Line line) {
        long sumLow = 0;
        long sumHigh = 0;
        int endless = 0;
        for (int c : line.parts()) {
            sumLow += low[c];
            sumHigh += high[c] >= ANY ? 0 : high[c];
            endless += high[c] >= ANY ? 1 : 0;
        }
        move(line.total(), sumLow, endless > 0 ? ANY : sumHigh);
        long least = low[line.total()];
        long most = high[line.total()];
        for (int c : line.parts()) {
            long wasLow = low[c];
            boolean wasEndless = high[c] >= ANY;
            long restLow = sumLow - wasLow;
            boolean restEndless = endless - (wasEndless ? 1 : 0) > 0;
            long restHigh = sumHigh - (wasEndless ? 0 : high[c]);
            move(c, restEndless ? 0 : least - restHigh, most >= ANY ? ANY : most - restLow);
            sumLow += low[c] - wasLow;
            sumHigh = restHigh + (high[c] >= ANY ? 0 : high[c]);
            endless = endless - (wasEndless ? 1 : 0) + (high[c] >= ANY ? 1 : 0);
        }
    }

    private void move(int cell, long least, long most) {
        long newLow = Math.max(low[cell], least);
        long newHigh = Math.min(high[cell], most);
        if (newLow > newHigh || newLow == low[cell] && newHigh == high[cell]) {
            return;
        }
        low[cell] = newLow;
        high[cell] = newHigh;
        for (int i : lines.through(cell)) {
            if (lines.all().get(i).sum() && !waiting.get(i)) {
                waiting.set(i);
                next.add(i);
            }
        }
    }
}
