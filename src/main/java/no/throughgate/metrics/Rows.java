package no.throughgate.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a measure counts before anybody may see it: of everybody once, and of each slice of each kind. */
record Rows(List<Row> all) {

    /** Whose amounts do not add up, or not to what a reader sees: what adds up is how many people stand behind them. */
    private static final Set<String> OF_PEOPLE =
            Set.of("mean", "mean_days", "days_a_case", "median_hours", "p90_hours", "days");

    record Row(Place place, Counted number) {

        Item item(Measure measure) {
            return measure.item(number.part(), number.what());
        }

        long amount() {
            BigDecimal value = number.value();
            return value == null || OF_PEOPLE.contains(number.what()) ? number.n() : value.longValue();
        }
    }

    /** @param counted by kind of slice, each with everybody in it */
    static Rows of(Map<String, List<Counted>> counted) {
        var found = new HashMap<List<Object>, Row>();
        counted.forEach((slicing, numbers) -> numbers.forEach(c -> {
            Place place = Place.of(slicing, c.slice());
            found.putIfAbsent(List.of(place, c.part(), c.what()), new Row(place, c));
        }));
        return new Rows(sorted(found.values()));
    }

    private static List<Row> sorted(Iterable<Row> rows) {
        var sorted = new ArrayList<Row>();
        rows.forEach(sorted::add);
        sorted.sort(Comparator.comparing(Row::place)
                .thenComparing(r -> r.number().part())
                .thenComparing(r -> r.number().what()));
        return sorted;
    }

    /** With the parts that are shown also where nobody was counted. */
    Rows with(List<String> always) {
        var more = new ArrayList<>(all);
        for (String part : always) {
            if (all.stream()
                    .noneMatch(r -> r.place().everybody() && r.number().part().equals(part))) {
                more.add(new Row(Place.EVERYBODY, new Counted(part, "count", 0, BigDecimal.ZERO)));
            }
        }
        return new Rows(sorted(more));
    }
}
