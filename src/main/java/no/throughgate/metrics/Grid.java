package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a measure, of everybody and of every slice, and what is known of the fate of each. Numbers that were decided before are in it
 * and stay as they are: what other measures show too.
 */
final class Grid {

    private final List<Cell> cells = new ArrayList<>();
    private final Map<Item, Map<Place, Cell>> positions = new LinkedHashMap<>();
    private final List<Nested.Sum> sums = new ArrayList<>();
    private final Set<Item> unseen = new HashSet<>();
    private final Set<Item> decided = new HashSet<>();
    private final Regions regions;

    /** What a reader does not see. */
    private final BitSet hidden = new BitSet();

    /** Of what is hidden, what may be zero for all that a reader knows. */
    private final BitSet maybeNone = new BitSet();

    /** What is not for this measure to decide. */
    private final BitSet fixed = new BitSet();

    /** What must not be found out, however many stand behind it. */
    private final BitSet sealed = new BitSet();

    private Predicate<Place> blanks = place -> false;
    private boolean strict;
    private @Nullable Lines lines;

    Grid(Regions regions) {
        this.regions = regions;
    }

    Cell put(Place at, Item of, long n, long amount) {
        Cell known = cell(at, of);
        if (known != null) {
            return known;
        }
        var cell = new Cell(cells.size(), at, of, n, amount);
        cells.add(cell);
        same(at, of, cell);
        return cell;
    }

    /** The same number under another name. */
    void same(Place at, Item of, Cell cell) {
        positions.computeIfAbsent(of, i -> new LinkedHashMap<>()).put(at, cell);
        lines = null;
    }

    @Nullable
    Cell cell(Place at, Item of) {
        return at(of).get(at);
    }

    Map<Place, Cell> at(Item of) {
        return positions.getOrDefault(of, Map.of());
    }

    Set<Item> items() {
        return positions.keySet();
    }

    List<Cell> cells() {
        return cells;
    }

    Regions regions() {
        return regions;
    }

    /** Holds at every place. */
    void addsUp(Nested.Sum sum) {
        sums.add(sum);
        lines = null;
    }

    List<Nested.Sum> sums() {
        return sums;
    }

    /** No page shows it, and nobody knows whether there is any. */
    void leave(Nested.Rest rest) {
        unseen.add(rest.name());
        for (var whole : List.copyOf(at(rest.whole()).entrySet())) {
            long left = whole.getValue().amount();
            for (Item part : rest.parts()) {
                Cell some = cell(whole.getKey(), part);
                left -= some == null ? 0 : some.amount();
            }
            if (left >= 0) {
                Cell cell = put(whole.getKey(), rest.name(), left, left);
                hidden.set(cell.id());
                maybeNone.set(cell.id());
            }
        }
        addsUp(rest.sum());
    }

    boolean hidden(Cell cell) {
        return hidden.get(cell.id());
    }

    void hide(Cell cell) {
        hidden.set(cell.id());
    }

    /** Not even that it is zero is shown. */
    void blank(Cell cell) {
        hidden.set(cell.id());
        maybeNone.set(cell.id());
    }

    boolean mayGiveWay(Cell cell) {
        return !hidden(cell) && !isFixed(cell) && !cell.nobody();
    }

    /** Would it be a disclosure if somebody found it? */
    boolean guarded(Cell cell) {
        return hidden(cell) && (strict || sealed.get(cell.id()) || cell.small());
    }

    /** @param blanks tells nothing at all of a place any more, not even of what is zero; whether that hides anything that was not */
    void whoBlanks(Predicate<Place> blanks) {
        this.blanks = blanks;
    }

    boolean blank(Place place) {
        boolean more = blanks.test(place);
        lines = more ? null : lines;
        return more;
    }

    boolean isBlank(Cell cell) {
        return hidden(cell) && maybeNone.get(cell.id());
    }

    boolean isFixed(Cell cell) {
        return fixed.get(cell.id());
    }

    long least(Cell cell) {
        return maybeNone.get(cell.id()) ? 0 : 1;
    }

    boolean unseen(Item item) {
        return unseen.contains(item);
    }

    boolean decided(Item item) {
        return decided.contains(item);
    }

    /** What this stage may decide about. */
    Collection<Cell> open() {
        return cells.stream().filter(c -> !isFixed(c) && !unseen(c.of())).toList();
    }

    /** As it is now it stays, whatever comes after it. */
    void fix() {
        fixed.set(0, cells.size());
        lines = null;
    }

    /** Decides who was counted: what is hidden of them must not be found out, however large it is, and nothing that is said of them may tell more. */
    void seal() {
        strict = true;
        SmallNumbers.hide(this);
        strict = false;
        decided.addAll(items());
        sealed.or(hidden);
        fix();
    }

    Lines lines() {
        if (lines == null) {
            lines = new Lines(this);
        }
        return lines;
    }
}
