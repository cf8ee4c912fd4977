package no.throughgate.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Each measure counted by the product's statement and by another, which reads the history's entries and shares no line with it, down to
 * the single things that are counted; and what numbers they make, added up here anew.
 */
public final class Recount {

    private static final String PRODUCT =
            file("metrics/common") + ", m as (%s) select m.*, %s from m left join slices s using (case_id)";
    private static final String OTHER = "with m as (%s) select m.*, %s from m left join about s using (case_id)";

    /** Numbers are given with one decimal. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.0501");

    private final JdbcClient jdbc;
    private @Nullable Period told;

    /** @param connection one, since what the history tells of a period is laid out beside it for all measures */
    public Recount(Connection connection) {
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** What every measure counts in the period, one line a thing, sorted. */
    public Map<Measure, List<String>> everything(Period period) {
        var counted = new TreeMap<Measure, List<String>>();
        for (Measure measure : Measure.values()) {
            counted.put(measure, lines(product(measure, period)));
        }
        return counted;
    }

    /** Where the two ways differ: the lines of the one that the other has not. */
    public List<String> differences(Period period) {
        var found = new ArrayList<String>();
        for (Measure measure : Measure.values()) {
            List<String> product = lines(product(measure, period));
            List<String> other = lines(other(measure, period));
            without(product, other).forEach(line -> found.add(measure + " counts, the history does not: " + line));
            without(other, product).forEach(line -> found.add(measure + " does not count, the history does: " + line));
        }
        return found;
    }

    /** The numbers that the history's lines make, as {@link Measures} must give them before anything is hidden. */
    public List<String> wrongNumbers(Measures measures, Period period) {
        var wrong = new ArrayList<String>();
        for (Measure measure : Measure.values()) {
            List<Row> rows = other(measure, period);
            compare(wrong, measure, null, measures.counted(measure, period, null), rows);
            for (Slice slice : Slice.values()) {
                compare(wrong, measure, slice, measures.counted(measure, period, slice), rows);
            }
        }
        return wrong;
    }

    private static void compare(
            List<String> wrong, Measure measure, @Nullable Slice slice, List<Counted> counted, List<Row> rows) {
        Map<String, BigDecimal> expected = Sums.of(rows, slice);
        for (Counted number : counted) {
            BigDecimal other = expected.remove(Sums.key(number));
            BigDecimal value = Objects.requireNonNullElse(number.value(), BigDecimal.ZERO);
            // A part that is shown also where nobody was counted stands in no pile.
            boolean nobody = other == null && number.n() == 0 && value.signum() == 0;
            if (!nobody && (other == null || value.subtract(other).abs().compareTo(ROUNDED) > 0)) {
                wrong.add("%s by %s says %s: %s, not %s".formatted(measure, slice, Sums.key(number), value, other));
            }
        }
        expected.forEach(
                (key, value) -> wrong.add("%s by %s does not say %s: %s".formatted(measure, slice, key, value)));
    }

    private List<Row> product(Measure measure, Period period) {
        return rows(PRODUCT.formatted(file("metrics/" + measure), Row.columns()), period);
    }

    private List<Row> other(Measure measure, Period period) {
        if (!period.equals(told)) {
            jdbc.sql(of(period, file("metrics/independent/history"))).update();
            told = period;
        }
        return rows(OTHER.formatted(file("metrics/independent/" + measure), Row.columns()), period);
    }

    private static String of(Period period, String statement) {
        return statement
                .replace(":from", "timestamptz '" + period.from() + "'")
                .replace(":asOf", "timestamptz '" + period.asOf() + "'");
    }

    private List<Row> rows(String statement, Period period) {
        return jdbc.sql(of(period, statement)).query(Row::read).list();
    }

    private static List<String> lines(List<Row> rows) {
        return rows.stream().map(Row::text).sorted().toList();
    }

    private static List<String> without(List<String> these, List<String> those) {
        var left = new ArrayList<>(these);
        those.forEach(left::remove);
        return left;
    }

    private static String file(String name) {
        try {
            return new ClassPathResource(name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
