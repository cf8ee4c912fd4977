package no.throughgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.throughgate.support.FactsDatabase;
import no.throughgate.support.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every measure of a year of the whole country, of everybody and broken down in each way: what the database takes, and what hiding takes
 * after it. Not among the tests of a build: {@code mvn test -Dtest=MeasuresBenchmark -Dtest.jit=}.
 */
class MeasuresBenchmark {

    private static final Period YEAR = Period.of(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31));

    private JdbcClient jdbc;
    private Measures measures;

    @Test
    void every_measure_with_every_breakdown() {
        DataSource database = FactsDatabase.fresh();
        jdbc = JdbcClient.create(database);
        long start = System.nanoTime();
        jdbc.sql(Sql.file("national-year")).update();
        jdbc.sql("vacuum analyze").update();
        System.out.printf(
                "%d cases, %d obligations, %d entries, made in %d s%n",
                count("app.release_case"),
                count("app.obligation"),
                count("audit.event"),
                (System.nanoTime() - start) / 1_000_000_000);
        measures = new Measures(jdbc);

        var slowest = new ArrayList<String>();
        for (Measure measure : Measure.values()) {
            long all = asked(measure, null, slowest);
            for (Slice slice : Slice.values()) {
                all += asked(measure, slice, slowest);
            }
            System.out.printf("%-4s everybody and %d breakdowns %6d ms%n", measure, Slice.values().length, all);
        }
        System.out.println("over 300 ms: " + slowest);
        assertThat(measures.of(Measure.M8, YEAR)).isNotEmpty();
    }

    private long asked(Measure measure, @Nullable Slice slice, List<String> slowest) {
        long start = System.nanoTime();
        List<Counted> counted = measures.counted(measure, YEAR, slice);
        long database = (System.nanoTime() - start) / 1_000_000;
        SmallNumbers.hidden(measure, counted);
        long all = (System.nanoTime() - start) / 1_000_000;
        if (all > 300) {
            slowest.add("%s by %s: %d ms, hiding %d numbers %d ms"
                    .formatted(measure, slice, database, counted.size(), all - database));
        }
        return all;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
