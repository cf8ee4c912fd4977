package no.throughgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.throughgate.support.FactsDatabase;
import no.throughgate.support.Sql;
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
            long alonePast = System.nanoTime();
            List<Counted> everybody = measures.counted(measure, YEAR, null);
            long alone = millis(alonePast);
            long allPast = System.nanoTime();
            Breakdown all = measures.breakdown(measure, YEAR);
            long took = millis(allPast);
            long hidden = Stream.of(Slice.values())
                    .flatMap(by -> all.by(by).stream())
                    .filter(Figure::hidden)
                    .count();
            System.out.printf(
                    "%-4s everybody %5d ms; with %d breakdowns, all hidden together, %5d ms: %d numbers, %d hidden%n",
                    measure,
                    alone,
                    Slice.values().length,
                    took,
                    Stream.of(Slice.values()).mapToLong(by -> all.by(by).size()).sum(),
                    hidden);
            if (took > 1000) {
                slowest.add(measure + " " + took + " ms, of everybody " + everybody.size());
            }
        }
        System.out.println("over a second: " + slowest);
        assertThat(measures.of(Measure.M8, YEAR)).isNotEmpty();
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
