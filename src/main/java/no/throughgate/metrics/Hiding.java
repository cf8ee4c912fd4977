package no.throughgate.metrics;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.throughgate.metrics.Rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a measure with what may not be seen hidden, of everybody and of every kind of slice at once. First it is decided about those
 * who were counted, by their number alone, so that it is the same in all measures that count them. Of a slice of which that is
 * hidden nothing more is said, not even that something is zero; so no measure tells more of it, however many are laid beside each other.
 */
final class Hiding {

    private final Measure measure;
    private final Grid grid;

    /** All items that are decided about, and the measure that counts each. */
    private final Map<Item, Measure> items = new TreeMap<>();

    private Hiding(Measure measure, Regions regions) {
        this.measure = measure;
        grid = new Grid(regions);
        grid.whoBlanks(this::blank);
    }

    /**
     * @param counted what the measure counts, and those that are decided about {@link Measure#together() together} with it
     * @param released everybody released, where the measure counts those
     */
    static Breakdown of(Measure measure, Map<Measure, Rows> counted, Rows released, Regions regions) {
        var hiding = new Hiding(measure, regions);
        Rows own = Objects.requireNonNull(counted.get(measure));
        if (measure.aboutPeople()) {
            (measure == Measure.M27 ? answered(own) : released)
                    .all()
                    .forEach(row -> hiding.grid.put(
                            row.place(), row.item(measure), row.number().n(), row.amount()));
            hiding.grid.seal();
            measure.together().forEach(m -> hiding.add(m, Objects.requireNonNull(counted.get(m))));
            measure.together().forEach(hiding::nested);
            SmallNumbers.hide(hiding.grid);
        }
        return hiding.breakdown(own);
    }

    /** As many as answered any one of the questions: who did not say is counted as such. */
    private static Rows answered(Rows own) {
        var first = new TreeMap<String, String>();
        own.all().forEach(row -> first.merge(row.number().what(), question(row), (a, b) -> a.compareTo(b) < 0 ? a : b));
        var sums = new LinkedHashMap<List<Object>, Row>();
        own.all().stream()
                .filter(row -> question(row).equals(first.get(row.number().what())))
                .map(Hiding::answer)
                .forEach(row -> sums.merge(List.of(row.place(), row.number().what()), row, Hiding::together));
        return new Rows(List.copyOf(sums.values()));
    }

    private static String question(Row row) {
        return row.number().part().split(":", 2)[0];
    }

    private static Row answer(Row row) {
        Counted c = row.number();
        return new Row(row.place(), new Counted(c.slice(), Nested.ANSWERED, c.what(), c.n(), c.value()));
    }

    private static Row together(Row one, Row other) {
        Counted a = one.number();
        Counted b = other.number();
        return new Row(
                one.place(),
                new Counted(
                        a.slice(),
                        a.part(),
                        a.what(),
                        a.n() + b.n(),
                        Objects.requireNonNull(a.value()).add(Objects.requireNonNull(b.value()))));
    }

    private void add(Measure counting, Rows rows) {
        for (Row row : rows.all()) {
            Item item = row.item(counting);
            if (!item.equals(Item.RELEASED)) {
                items.put(item, counting);
                put(row.place(), item, row.number().n(), row.amount());
            }
        }
    }

    private void nested(Measure counting) {
        Set<Item> own = new TreeSet<>(items.keySet());
        own.removeIf(item -> items.get(item) != counting);
        own.forEach(this::blankWhereFew);
        Nested nested = Nested.of(counting, own);
        nested.sums().forEach(grid::addsUp);
        nested.rests().forEach(grid::leave);
    }

    private @Nullable Cell put(Place at, Item item, long n, long amount) {
        if (measure != Measure.M30) {
            return grid.put(at, item, n, amount);
        }
        return Crossed.same(at, item, grid.regions())
                .map(same -> {
                    Cell cell = grid.put(same.place(), same.item(), n, amount);
                    grid.same(at, item, cell);
                    return cell;
                })
                .orElse(null);
    }

    private void blankWhereFew(Item item) {
        Item whole = measure.of(item);
        if (whole != null) {
            boolean few = measure == Measure.M30
                    && Crossed.slice(item).map(slice -> hidden(slice, whole)).orElse(false);
            List.copyOf(grid.at(whole).keySet()).stream()
                    .filter(at -> few || hidden(at, whole))
                    .forEach(at -> blank(at, item));
        }
    }

    private boolean blank(Place place) {
        boolean more = false;
        for (Item item : items.keySet()) {
            more |= blank(place, item);
        }
        return more;
    }

    private boolean blank(Place at, Item item) {
        Cell cell = measure.of(item) == null ? null : put(at, item, 0, 0);
        if (cell == null || grid.isFixed(cell) || grid.isBlank(cell)) {
            return false;
        }
        grid.blank(cell);
        return true;
    }

    private boolean hidden(Place at, Item item) {
        Cell cell = grid.cell(at, item);
        return cell != null && grid.hidden(cell);
    }

    private Breakdown breakdown(Rows own) {
        var shown = new TreeMap<Place, Map<String, Figure>>();
        var whats = new TreeMap<Item, Set<String>>();
        own.all().forEach(row -> whats.computeIfAbsent(row.item(measure), i -> new TreeSet<>())
                .add(row.number().what()));
        whats.remove(Item.RELEASED);
        whats.forEach((item, kinds) -> grid.at(item).keySet().stream()
                .filter(at -> hidden(at, item))
                .forEach(at -> kinds.forEach(what -> add(shown, at, new Figure(at.slice(), item.part(), what, null)))));
        own.all()
                .forEach(row -> add(
                        shown,
                        row.place(),
                        new Figure(
                                row.place().slice(),
                                row.number().part(),
                                row.number().what(),
                                hidden(row.place(), row.item(measure))
                                        ? null
                                        : row.number().value())));
        List<Figure> everybody = figures(shown, "").toList();
        var slices = new EnumMap<Slice, List<Figure>>(Slice.class);
        for (Slice slice : Slice.values()) {
            slices.put(
                    slice,
                    Stream.concat(everybody.stream(), figures(shown, slice.name()))
                            .toList());
        }
        return new Breakdown(everybody, slices);
    }

    private static void add(Map<Place, Map<String, Figure>> shown, Place at, Figure figure) {
        shown.computeIfAbsent(at, p -> new TreeMap<>()).put(figure.part() + " " + figure.what(), figure);
    }

    private static Stream<Figure> figures(Map<Place, Map<String, Figure>> shown, String slicing) {
        return shown.entrySet().stream()
                .filter(at -> at.getKey().slicing().equals(slicing))
                .flatMap(at -> at.getValue().values().stream());
    }
}
