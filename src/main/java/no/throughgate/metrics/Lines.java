package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which numbers of a grid add up to which: slices to everybody, municipalities to their county, and parts to their whole. */
final class Lines {

    private static final String COUNTY = Slice.COUNTY.name();
    private static final String MUNICIPALITY = Slice.MUNICIPALITY.name();

    private final Grid grid;
    private final List<Line> all = new ArrayList<>();
    private final int[][] through;

    Lines(Grid grid) {
        this.grid = grid;
        grid.items().forEach(this::slices);
        grid.sums().forEach(this::parts);
        List<List<Integer>> of = new ArrayList<>();
        grid.cells().forEach(c -> of.add(new ArrayList<>()));
        IntStream.range(0, all.size())
                .forEach(i -> all.get(i).all().forEach(c -> of.get(c).add(i)));
        through =
                of.stream().map(ids -> ids.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    }

    List<Line> all() {
        return all;
    }

    /** The lines that a cell stands in. */
    int[] through(int cell) {
        return through[cell];
    }

    private void slices(Item item) {
        var bySlicing = new TreeMap<String, List<Map.Entry<Place, Cell>>>();
        grid.at(item).entrySet().forEach(at -> bySlicing
                .computeIfAbsent(at.getKey().slicing(), s -> new ArrayList<>())
                .add(at));
        boolean follows = grid.decided(item) || grid.unseen(item);
        List<Map.Entry<Place, Cell>> municipalities = bySlicing.getOrDefault(MUNICIPALITY, List.of());
        boolean nested = bySlicing.containsKey(COUNTY)
                && municipalities.stream()
                        .allMatch(m -> grid.regions().county(m.getKey().slice()) != null);
        Cell everybody = grid.cell(Place.EVERYBODY, item);
        if (everybody != null) {
            bySlicing.forEach((slicing, slices) -> {
                if (!slicing.isEmpty()) {
                    add(
                            slices.stream().map(Map.Entry::getValue).toList(),
                            everybody,
                            follows || nested && slicing.equals(MUNICIPALITY));
                }
            });
        }
        if (nested) {
            var within = new TreeMap<String, List<Cell>>();
            municipalities.forEach(m -> within.computeIfAbsent(
                            Objects.requireNonNull(
                                    grid.regions().county(m.getKey().slice())),
                            county -> new ArrayList<>())
                    .add(m.getValue()));
            within.forEach((county, parts) -> {
                Cell total = grid.cell(new Place(COUNTY, county), item);
                if (total != null) {
                    add(parts, total, follows);
                }
            });
        }
    }

    private void parts(Nested.Sum sum) {
        grid.at(sum.total())
                .forEach((place, total) -> add(
                        sum.parts().stream()
                                .map(part -> grid.cell(place, part))
                                .filter(Objects::nonNull)
                                .toList(),
                        total,
                        false));
    }

    private void add(List<Cell> parts, Cell total, boolean implied) {
        List<Cell> some = parts.stream().filter(this::tells).toList();
        if (!some.isEmpty() && !some.equals(List.of(total))) {
            all.add(Line.of(some, total, implied));
        }
    }

    /** A zero that is shown adds nothing. */
    private boolean tells(Cell cell) {
        return !cell.nobody() || grid.hidden(cell);
    }
}
