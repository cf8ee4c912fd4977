package no.throughgate.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts a period as of its end: nothing that was recorded later changes a number, so that the same period gives the same
 * numbers whenever it is counted. Matters are no releases and are never counted.
 */
@Component
public class Measures {

    /**
     * What every statement may read: which cases there were by the end of the period, and its releases, from the history,
     * since who comes back and is released again has a new day in the case's own row.
     */
    private static final String COMMON = """
            with known as (
                select case_id, opened_at, case when closed_at < :asOf then closed_at end as closed_at
                from app.release_case
                where opened_at < :asOf and not (status = 'ANNULLED' and closed_at < :asOf)),
            released as (
                select e.case_id, e.at as released_at, lead(e.at, 1, :asOf) over (partition by e.case_id order by e.seq) as next_at
                from audit.event e join known using (case_id)
                where e.kind = 'release.recorded' and e.at >= :from and e.at < :asOf)
            """;

    private final JdbcClient jdbc;
    private final Map<Measure, String> statements = new EnumMap<>(Measure.class);

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        for (Measure measure : Measure.values()) {
            statements.put(measure, COMMON + ", counted_rows as (" + file(measure) + ") select * from counted_rows");
        }
    }

    private static String file(Measure measure) {
        try {
            return new ClassPathResource("metrics/" + measure + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of part and kind of number, which is the same everywhere. */
    public List<Figure> of(Measure measure, Period period) {
        List<Counted> counted = jdbc.sql(statements.get(measure))
                .param("from", period.fromUtc())
                .param("asOf", period.asOfUtc())
                .query((rs, n) -> new Counted(
                        rs.getString("part"), rs.getString("what"), rs.getLong("n"), rs.getBigDecimal("value")))
                .list();
        return SmallNumbers.hidden(measure, counted);
    }
}
