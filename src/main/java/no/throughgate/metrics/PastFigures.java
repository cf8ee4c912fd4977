package no.throughgate.metrics;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * What {@link Measures} give for a period that is over, kept for a while: nothing that is recorded later changes it, and whoever looks at one
 * breakdown of a measure goes on to the next.
 */
@Component
public class PastFigures {

    /** Some hundred thousand numbers at the size of the country. */
    private static final int KEPT = 24;

    private final Measures measures;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConcurrentLruCache<Asked, Breakdown> kept;

    PastFigures(Measures measures, JdbcClient jdbc, Clock clock) {
        this.measures = measures;
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = new ConcurrentLruCache<>(KEPT, asked -> measures.breakdown(asked.measure(), asked.period()));
    }

    /** @param beginning the first case: a database that was emptied begins with another */
    private record Asked(Measure measure, Period period, String beginning) {}

    /** As {@link Measures#breakdown}. */
    public Breakdown breakdown(Measure measure, Period period) {
        return period.asOf().isAfter(clock.instant())
                ? measures.breakdown(measure, period)
                : kept.get(new Asked(measure, period, beginning()));
    }

    private String beginning() {
        return jdbc.sql("select coalesce(min(case_id), '') from audit.chain")
                .query(String.class)
                .single();
    }
}
