package no.throughgate.web.heat;

import java.time.Clock;
import java.time.Instant;
import no.throughgate.kernel.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of every step in all cases and nothing else, for whoever compares them with other counts. */
public final class CountryHeat {

    private final HeatQueries queries;

    public CountryHeat(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        queries = new HeatQueries(jdbc, calendar, clock);
    }

    /** @return how many steps have numbers */
    public int read(Instant from, Instant until) {
        return queries.all(from, until).size();
    }
}
