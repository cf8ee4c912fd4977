package no.throughgate.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String AGGREGATE = file("aggregate");

    private static final String NOT_SLICED = "";

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
        return SmallNumbers.hidden(measure, counted(measure, period, (Slice) null));
    }

    /** Of everybody and of each slice. */
    public List<Figure> by(Measure measure, Period period, Slice slice) {
        return SmallNumbers.hidden(measure, counted(measure, period, slice));
    }

    /** Of everybody, and of each slice of every kind: what {@link #of} and {@link #by} give one by one, counted once. */
    public Breakdown breakdown(Measure measure, Period period) {
        var counted = counted(measure, period, List.of(Slice.values()));
        var slices = new EnumMap<Slice, List<Figure>>(Slice.class);
        for (Slice slice : Slice.values()) {
            slices.put(slice, hidden(measure, slice.name(), counted));
        }
        List<Counted> everybody = new ArrayList<>(counted.getOrDefault(Slice.PRISON.name(), List.of()));
        everybody.removeIf(c -> !c.everybody());
        return new Breakdown(hidden(measure, NOT_SLICED, Map.of(NOT_SLICED, everybody)), slices);
    }

    /** As it is kept: what is counted, and how. */
    public String statement(Measure measure) {
        return statements.get(measure);
    }

    /** Before anything is hidden: nobody may see it. */
    List<Counted> counted(Measure measure, Period period, @Nullable Slice slice) {
        return slice == null
                ? whole(measure, NOT_SLICED, counted(measure, period, List.of()))
                : whole(measure, slice.name(), counted(measure, period, List.of(slice)));
    }

    private static List<Figure> hidden(Measure measure, String slicing, Map<String, List<Counted>> counted) {
        return SmallNumbers.hidden(measure, whole(measure, slicing, counted));
    }

    /** With the parts that are shown also where nobody was counted. */
    private static List<Counted> whole(Measure measure, String slicing, Map<String, List<Counted>> counted) {
        List<Counted> all = new ArrayList<>(counted.getOrDefault(slicing, List.of()));
        for (String part : measure.always()) {
            if (all.stream().noneMatch(c -> c.part().equals(part))) {
                all.add(new Counted(part, "count", 0, BigDecimal.ZERO));
            }
        }
        return all;
    }

    /** By kind of slice; {@link #NOT_SLICED} where none is asked for. */
    private Map<String, List<Counted>> counted(Measure measure, Period period, List<Slice> slices) {
        var counted = new HashMap<String, List<Counted>>();
        jdbc.sql(statement(measure, slices))
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

    private String statement(Measure measure, List<Slice> slices) {
        String sliced = slices.isEmpty()
                ? "select '" + NOT_SLICED + "' as slicing, cast(null as text) as slice, r.* from counted_rows r"
                : slices.stream()
                        .map(slice -> "('" + slice.name() + "', s." + slice.column() + ")")
                        .collect(Collectors.joining(
                                ", ",
                                "select v.slicing, v.slice, r.* from counted_rows r left join slices s using (case_id)"
                                        + " cross join lateral (values ",
                                ") v (slicing, slice)"));
        return COMMON + ", counted_rows as (" + statements.get(measure) + "), sliced as (" + sliced + ") " + AGGREGATE;
    }
}
