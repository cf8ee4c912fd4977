package no.throughgate.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts that are no measure of their own and are shown under the same rule: what rests on fewer than five people is hidden, and what would give it away. */
public final class HiddenCounts {

    /** A count of everybody, beside those of each slice. */
    public static final String EVERYBODY = Counted.EVERYBODY;

    private static final String COUNT = "count";

    private HiddenCounts() {}

    /**
     * @param people how many people stand behind it
     * @param count what is counted of them
     */
    public record Tally(String slice, String part, long people, long count) {}

    /**
     * By kind of slice, in the order of slice and part, everybody first. All that a reader sees of the same things belongs in one call.
     *
     * @param total the part that the others add up to
     * @param some parts that count some of the total instead
     * @param tallies by kind of slice, each with the same of everybody
     */
    public static Map<String, List<Figure>> hide(String total, Set<String> some, Map<String, List<Tally>> tallies) {
        var grid = new Grid(new Regions(List.of()));
        var parts = new TreeSet<String>();
        new TreeMap<>(tallies).forEach((slicing, of) -> of.stream()
                .sorted(Comparator.comparing(Tally::slice).thenComparing(Tally::part))
                .forEach(t -> {
                    grid.put(Place.of(slicing, t.slice()), item(t.part()), t.people(), t.count());
                    parts.add(t.part());
                }));
        grid.addsUp(new Nested.Sum(
                item(total),
                parts.stream()
                        .filter(part -> !part.equals(total) && !some.contains(part))
                        .map(HiddenCounts::item)
                        .toList()));
        new TreeSet<>(some)
                .forEach(part -> grid.leave(
                        new Nested.Rest(item(total + " without " + part), item(total), List.of(item(part)))));
        SmallNumbers.hide(grid);
        var shown = new HashMap<String, List<Figure>>();
        tallies.forEach((slicing, of) -> shown.put(slicing, figures(grid, slicing, of)));
        return shown;
    }

    private static Item item(String part) {
        return new Item(part, COUNT);
    }

    private static List<Figure> figures(Grid grid, String slicing, List<Tally> tallies) {
        var figures = new TreeMap<Place, Map<String, Figure>>();
        for (Tally t : tallies) {
            Place place = Place.of(slicing, t.slice());
            Cell cell = grid.cell(place, item(t.part()));
            boolean hidden = cell != null && grid.hidden(cell);
            figures.computeIfAbsent(place, p -> new TreeMap<>())
                    .put(
                            t.part(),
                            new Figure(t.slice(), t.part(), COUNT, hidden ? null : BigDecimal.valueOf(t.count())));
        }
        var all = new ArrayList<Figure>();
        figures.values().forEach(row -> all.addAll(row.values()));
        return all;
    }
}
