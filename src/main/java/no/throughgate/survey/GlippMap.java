package no.throughgate.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import no.throughgate.metrics.Figure;
import org.jspecify.annotations.Nullable;

/** The glippsone map: who offers whom what, in which life area, and how much of it is missed. One cell a pair and an area. */
public record GlippMap(List<String> areas, List<Row> rows) {

    /** Sender and receiver, as {@code PRISON-NAV}; a cell for each area, absent where nothing was offered. */
    public record Row(String pair, List<Optional<Cell>> cells) {}

    /** Each number is null where it is hidden. */
    public record Cell(
            @Nullable BigDecimal offered,
            @Nullable BigDecimal inTime,
            @Nullable BigDecimal missed,
            @Nullable BigDecimal contained) {

        /** Missed of a hundred offered; null where either is hidden. */
        public @Nullable Integer share() {
            return offered == null || missed == null || offered.signum() == 0
                    ? null
                    : missed.multiply(BigDecimal.valueOf(100))
                            .divide(offered, 0, RoundingMode.HALF_UP)
                            .intValue();
        }

        /** How dark the cell is, 0 to 4; the number stands in it too. */
        public int shade() {
            Integer share = share();
            return share == null || share == 0 ? 0 : share <= 5 ? 1 : share <= 15 ? 2 : share <= 30 ? 3 : 4;
        }
    }

    /** @param figures of M12, of everybody: parts as {@code PRISON-NAV:HOUSING} */
    public static GlippMap of(List<Figure> figures) {
        var areas = new TreeSet<String>();
        var pairs = new TreeMap<String, Map<String, Map<String, Figure>>>();
        for (Figure figure : figures) {
            String[] place = figure.part().split(":", 2);
            areas.add(place[1]);
            pairs.computeIfAbsent(place[0], p -> new TreeMap<>())
                    .computeIfAbsent(place[1], a -> new TreeMap<>())
                    .put(figure.what(), figure);
        }
        List<Row> rows = pairs.entrySet().stream()
                .map(pair -> new Row(
                        pair.getKey(),
                        areas.stream()
                                .map(area -> Optional.ofNullable(pair.getValue().get(area))
                                        .map(GlippMap::cell))
                                .toList()))
                .toList();
        return new GlippMap(List.copyOf(areas), rows);
    }

    private static Cell cell(Map<String, Figure> numbers) {
        return new Cell(
                value(numbers, "offered"),
                value(numbers, "in_time"),
                value(numbers, "missed"),
                value(numbers, "contained"));
    }

    /** What was never counted is zero; what is hidden is null. */
    private static @Nullable BigDecimal value(Map<String, Figure> numbers, String what) {
        Figure figure = numbers.get(what);
        return figure == null ? BigDecimal.ZERO : figure.value();
    }
}
