package no.throughgate.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.metrics.Baseline;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import org.jspecify.annotations.Nullable;

/** A measure's figures as a page draws them: of everybody as bars, of each slice as a table. */
public record Shown(Measure measure, List<Group> groups, List<String> slices, List<Row> rows) {

    /** Numbers of one unit. */
    public record Group(String what, List<Bar> bars, List<Baseline> baselines) {}

    /**
     * One number and how far its bar reaches.
     *
     * @param length of 100; of the whole where the parts make one, else of the largest
     * @param share in percent of the whole; null where there is none
     */
    public record Bar(
            String part,
            @Nullable BigDecimal value,
            int length,
            @Nullable Integer share,
            boolean whole) {

        public boolean hidden() {
            return value == null;
        }
    }

    /** One slice: its numbers in the order of the columns; zero where nobody was counted, absent where there is none of nobody. */
    public record Row(String slice, List<Optional<Figure>> numbers) {}

    public static Shown of(Measure measure, List<Figure> figures) {
        var byWhat = new LinkedHashMap<String, List<Figure>>();
        figures.stream().filter(Figure::everybody).forEach(f -> byWhat.computeIfAbsent(f.what(), w -> new ArrayList<>())
                .add(f));
        List<Group> groups = byWhat.entrySet().stream()
                .map(group -> group(measure, group.getKey(), group.getValue()))
                .toList();
        return new Shown(measure, groups, slices(figures), rows(figures));
    }

    private static Group group(Measure measure, String what, List<Figure> figures) {
        Optional<BigDecimal> whole = figures.stream()
                .filter(f -> measure.isTotal(f.part()))
                .findFirst()
                .map(Figure::value)
                .filter(total -> total.signum() > 0);
        BigDecimal end = whole.orElseGet(() -> figures.stream()
                .flatMap(f -> Optional.ofNullable(f.value()).stream())
                .max(Comparator.naturalOrder())
                .filter(max -> max.signum() > 0)
                .orElse(BigDecimal.ONE));
        List<Bar> bars = figures.stream()
                .map(f -> bar(measure, f, end, whole.isPresent()))
                .sorted(Comparator.comparing(Bar::whole).reversed())
                .toList();
        return new Group(
                what, bars, whole.isPresent() ? Baseline.of(measure, what).toList() : List.of());
    }

    private static Bar bar(Measure measure, Figure figure, BigDecimal end, boolean ofWhole) {
        BigDecimal value = figure.value();
        if (value == null) {
            return new Bar(figure.part(), null, 0, null, measure.isTotal(figure.part()));
        }
        int percent = value.multiply(BigDecimal.valueOf(100))
                .divide(end, 0, RoundingMode.HALF_UP)
                .intValue();
        return new Bar(figure.part(), value, percent, ofWhole ? percent : null, measure.isTotal(figure.part()));
    }

    /** The columns of the table, as {@code part what}. */
    private static List<String> slices(List<Figure> figures) {
        return figures.stream()
                .filter(f -> !f.everybody())
                .map(Shown::column)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Row> rows(List<Figure> figures) {
        List<String> columns = slices(figures);
        var bySlice = new LinkedHashMap<String, Map<String, Figure>>();
        figures.stream().filter(f -> !f.everybody()).forEach(f -> bySlice.computeIfAbsent(
                        f.slice(), s -> new LinkedHashMap<>())
                .put(column(f), f));
        return bySlice.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
                        columns.stream()
                                .map(column -> Optional.ofNullable(
                                                row.getValue().get(column))
                                        .or(() -> ofNobody(row.getKey(), column)))
                                .toList()))
                .toList();
    }

    private static Optional<Figure> ofNobody(String slice, String column) {
        int space = column.lastIndexOf(' ');
        String what = column.substring(space + 1);
        return Figure.zeroOfNobody(what)
                ? Optional.of(new Figure(slice, column.substring(0, space), what, BigDecimal.ZERO))
                : Optional.empty();
    }

    private static String column(Figure figure) {
        return figure.part() + " " + figure.what();
    }
}
