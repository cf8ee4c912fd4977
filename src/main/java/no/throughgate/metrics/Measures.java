package no.throughgate.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        return SmallNumbers.hidden(measure, counted(measure, period, null));
    }

    /** Of everybody and of each slice. */
    public List<Figure> by(Measure measure, Period period, Slice slice) {
        return SmallNumbers.hidden(measure, counted(measure, period, slice));
    }

    /** As it is kept: what is counted, and how. */
    public String statement(Measure measure) {
        return statements.get(measure);
    }

    /** Before anything is hidden: nobody may see it. */
    List<Counted> counted(Measure measure, Period period, @Nullable Slice slice) {
        List<Counted> counted = new ArrayList<>(jdbc.sql(whole(measure, slice))
                .param("from", period.fromUtc())
                .param("asOf", period.asOfUtc())
                .param("sliced", slice != null)
                .query((rs, n) -> new Counted(
                        rs.getString("slice"),
                        rs.getString("part"),
                        rs.getString("what"),
                        rs.getLong("n"),
                        rs.getBigDecimal("value")))
                .list());
        for (String part : measure.always()) {
            if (counted.stream().noneMatch(c -> c.part().equals(part))) {
                counted.add(new Counted(part, "count", 0, BigDecimal.ZERO));
            }
        }
        return counted;
    }

    /** With everything around it that makes numbers of it. */
    String whole(Measure measure, @Nullable Slice slice) {
        String sliced = slice == null
                ? "select cast(null as text) as slice, r.* from counted_rows r"
                : "select s." + slice.column()
                        + " as slice, r.* from counted_rows r left join slices s using (case_id)";
        return COMMON + ", counted_rows as (" + statements.get(measure) + "), sliced as (" + sliced + ") " + AGGREGATE;
    }
}
