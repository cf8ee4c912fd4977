package no.throughgate.metrics;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides what rests on fewer than five: behind it somebody could be recognised. Nobody at all is not hidden, since zero is
 * the goal of half of the measures. Where numbers add up, subtraction finds what is hidden together: so the next smallest are hidden too
 * until there are two and their sum rests on five or more; and at last no combination of lines may give a small number away either. Some
 * numbers are shown nowhere and guarded all the same: what is left of a whole, see {@link Nested}.
 */
public final class SmallNumbers {

    /** The smallest number that is shown, but for zero. Source: measures for the committees, small numbers hidden below 5. */
    public static final int LEAST = 5;

    private static final Comparator<Cell> SMALLEST = Comparator.comparingLong(Cell::n)
            .thenComparing(c -> c.at().everybody())
            .thenComparing(Cell::of)
            .thenComparing(Cell::at);

    private final Grid grid;

    private SmallNumbers(Grid grid) {
        this.grid = grid;
    }

    /** Whether somebody could be recognised behind this number. */
    public static boolean tooFew(long n) {
        return n > 0 && n < LEAST;
    }

    /** Decides about all numbers of the grid that are not decided about. */
    static void hide(Grid grid) {
        grid.open().stream().filter(Cell::small).forEach(grid::hide);
        var numbers = new SmallNumbers(grid);
        boolean more = true;
        while (more) {
            numbers.hideBetrayed();
            List<Cell> found = Pencil.found(grid);
            more = numbers.hideBeside(found.isEmpty() ? Subtraction.found(grid) : found);
        }
    }

    /** What is hidden in one line may be betrayed in another, which is then looked at again. */
    private void hideBetrayed() {
        Lines lines = grid.lines();
        var next = new ArrayDeque<Integer>();
        // A county before the country: what guards a municipality is beside it.
        for (boolean implied : new boolean[] {false, true}) {
            IntStream.range(0, lines.all().size())
                    .filter(i -> lines.all().get(i).implied() == implied)
                    .forEach(next::add);
        }
        while (!next.isEmpty()) {
            Line line = lines.all().get(next.poll());
            if (betrayed(line)) {
                Optional<Cell> cell = smallest(line);
                if (cell.isPresent()) {
                    grid.hide(cell.get());
                    for (int i : lines.through(cell.get().id())) {
                        next.add(i);
                    }
                } else if (blank(line)) {
                    // There are more numbers now than before, and other lines.
                    hideBetrayed();
                    return;
                }
            }
        }
    }

    /** Does the line alone give away what is hidden in it? */
    private boolean betrayed(Line line) {
        boolean parts = anyHidden(line.parts());
        if (parts == grid.hidden(grid.cells().get(line.total()))) {
            return false;
        }
        int unknown = 0;
        boolean guarded = false;
        long amount = 0;
        long least = 0;
        long people = 0;
        for (int id : parts ? line.parts() : new int[] {line.total()}) {
            Cell cell = grid.cells().get(id);
            if (grid.hidden(cell)) {
                unknown++;
                guarded |= grid.guarded(cell);
                amount += cell.amount();
                least += grid.least(cell);
                people += cell.n();
            }
        }
        return guarded && (unknown == 1 || line.sum() && amount == least || tooFew(people));
    }

    private boolean anyHidden(int[] cells) {
        for (int cell : cells) {
            if (grid.hidden(grid.cells().get(cell))) {
                return true;
            }
        }
        return false;
    }

    /** Where everything is hidden but zeros, and each can be one alone: then the zeros too. */
    private boolean blank(Line line) {
        Place place = grid.cells().get(line.parts()[0]).at();
        return line.all().allMatch(c -> grid.cells().get(c).at().equals(place)) && grid.blank(place);
    }

    /** Several lines together give away each of these: one more number goes in a line of each, or else as near as there is one. */
    private boolean hideBeside(List<Cell> found) {
        Lines lines = grid.lines();
        var served = new BitSet();
        var smallest = new HashMap<Integer, Optional<Cell>>();
        for (Cell cell : found) {
            int[] through = lines.through(cell.id());
            if (IntStream.of(through).noneMatch(served::get)) {
                IntStream.of(through)
                        .mapToObj(i -> smallest.computeIfAbsent(
                                i, line -> smallest(lines.all().get(line))))
                        .flatMap(Optional::stream)
                        .min(SMALLEST)
                        .ifPresent(next -> {
                            grid.hide(next);
                            IntStream.of(lines.through(next.id())).forEach(served::set);
                        });
            }
        }
        return !served.isEmpty() || hideFurther(found);
    }

    /** One for all that hang together, and then they are looked at again; where all is hidden, zeros are what is left to hide. */
    private boolean hideFurther(List<Cell> found) {
        var seen = new LinkedHashSet<Integer>();
        boolean hidden = false;
        for (Cell cell : found) {
            if (seen.add(cell.id())) {
                Optional<Cell> next = nearest(cell, seen);
                next.ifPresent(grid::hide);
                hidden |= next.isPresent();
            }
        }
        return hidden
                || seen.stream().anyMatch(id -> grid.blank(grid.cells().get(id).at()));
    }

    /** @param seen what was looked at on the way */
    private Optional<Cell> nearest(Cell cell, Set<Integer> seen) {
        Set<Integer> rim = Set.of(cell.id());
        while (!rim.isEmpty()) {
            int[] around = around(rim);
            Optional<Cell> next = smallest(around);
            if (next.isPresent()) {
                return next;
            }
            var further = new HashSet<Integer>();
            for (int c : around) {
                if (grid.hidden(grid.cells().get(c)) && seen.add(c)) {
                    further.add(c);
                }
            }
            rim = further;
        }
        return Optional.empty();
    }

    private int[] around(Set<Integer> cells) {
        Lines lines = grid.lines();
        var found = new BitSet();
        cells.forEach(cell -> {
            for (int i : lines.through(cell)) {
                lines.all().get(i).all().forEach(found::set);
            }
        });
        return found.stream().toArray();
    }

    private Optional<Cell> smallest(Line line) {
        return smallest(line.parts()).or(() -> smallest(new int[] {line.total()}));
    }

    private Optional<Cell> smallest(int[] among) {
        return IntStream.of(among)
                .mapToObj(grid.cells()::get)
                .filter(grid::mayGiveWay)
                .min(SMALLEST);
    }
}
