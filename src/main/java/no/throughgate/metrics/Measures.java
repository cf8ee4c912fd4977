package no.throughgate.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts a period as of its end: nothing that was recorded later changes a number, so that the same period gives the same
 * numbers whenever it is counted. Matters are no releases and are never counted.
 */
@Component
public class Measures {

    private static final String COMMON = file("common");
    private static final String PER_CASE = file("per-case");
    private static final String AGGREGATE = file("aggregate");

    private static final String NOT_SLICED = "";

    private static final String RELEASED =
            "select r.case_id, 'RELEASED' as part, 'count' as what, 1 as value from released r";

    private final JdbcClient jdbc;
    private final Map<Measure, String> statements = new EnumMap<>(Measure.class);

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        for (Measure measure : Measure.values()) {
            statements.put(measure, file(measure.name()));
        }
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("metrics/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of everybody, in the order of part and kind of number, which is the same everywhere. */
    public List<Figure> of(Measure measure, Period period) {
        return breakdown(measure, period).everybody();
    }

    /** Of everybody and of each slice. */
    public List<Figure> by(Measure measure, Period period, Slice slice) {
        return breakdown(measure, period).by(slice);
    }

    /**
     * Of everybody, and of each slice of every kind. All of it is counted and hidden at once, whatever of it is asked for: what is hidden in one
     * place must not be shown in another.
     */
    public Breakdown breakdown(Measure measure, Period period) {
        var counted = new EnumMap<Measure, Rows>(Measure.class);
        measure.together().forEach(m -> counted.put(m, rows(m, period).with(m.always())));
        Rows released = measure.ofReleased()
                ? released(Objects.requireNonNull(counted.get(measure)), measure, period)
                : new Rows(List.of());
        return Hiding.of(measure, counted, released, regions(period));
    }

    private Rows rows(Measure measure, Period period) {
        return Rows.of(counted(statements.get(measure), period, List.of(Slice.values())));
    }

    /** As the measure itself says, and else counted beside it. */
    private Rows released(Rows own, Measure measure, Period period) {
        Rows told = new Rows(own.all().stream()
                .filter(row -> row.item(measure).equals(Item.RELEASED))
                .toList());
        return told.all().isEmpty() ? Rows.of(counted(RELEASED, period, List.of(Slice.values()))) : told;
    }

    private Regions regions(Period period) {
        return new Regions(jdbc.sql(COMMON + """
                        select name, county from towns
                        cross join (select (cast(:asOf as timestamptz) at time zone 'Europe/Oslo')::date - 1 as last) day
                        where valid_from <= day.last and (valid_until is null or valid_until >= day.last)
                        """)
                .param("from", period.fromUtc())
                .param("asOf", period.asOfUtc())
                .query((rs, n) -> new Regions.InCounty(rs.getString("name"), rs.getString("county")))
                .list());
    }

    /** As it is kept: what is counted, and how. */
    public String statement(Measure measure) {
        return statements.get(measure);
    }

    /** Before anything is hidden: nobody may see it. */
    List<Counted> counted(Measure measure, Period period, @Nullable Slice slice) {
        return slice == null
                ? counted(statements.get(measure), period, List.of()).getOrDefault(NOT_SLICED, List.of())
                : counted(statements.get(measure), period, List.of(slice)).getOrDefault(slice.name(), List.of());
    }

    /** By kind of slice; {@link #NOT_SLICED} where none is asked for. */
    private Map<String, List<Counted>> counted(String what, Period period, List<Slice> slices) {
        var counted = new HashMap<String, List<Counted>>();
        jdbc.sql(statement(what, slices))
                .param("from", period.fromUtc())
                .param("asOf", period.asOfUtc())
                .param("sliced", !slices.isEmpty())
                .query(rs -> {
                    counted.computeIfAbsent(rs.getString("slicing"), s -> new ArrayList<>())
                            .add(new Counted(
                                    rs.getString("slice"),
                                    rs.getString("part"),
                                    rs.getString("what"),
                                    rs.getLong("n"),
                                    rs.getBigDecimal("value")));
                });
        return counted;
    }

    private static String statement(String what, List<Slice> slices) {
        String sliced = slices.isEmpty()
                ? "select '" + NOT_SLICED + "' as slicing, cast(null as text) as slice, r.* from per_case r"
                : slices.stream()
                        .map(slice -> "('" + slice.name() + "', s." + slice.column() + ")")
                        .collect(Collectors.joining(
                                ", ",
                                "select v.slicing, v.slice, r.* from per_case r left join slices s using (case_id)"
                                        + " cross join lateral (values ",
                                ") v (slicing, slice)"));
        return COMMON + ", counted_rows as (" + what + "),\n" + PER_CASE + ", sliced as (" + sliced + "),\n"
                + AGGREGATE;
    }
}
