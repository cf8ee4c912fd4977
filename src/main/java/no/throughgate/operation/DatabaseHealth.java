package no.throughgate.operation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import no.throughgate.kernel.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one database: how big it is, whose version, and whether its clock and ours agree. */
@Component
public class DatabaseHealth {

    private final JdbcClient jdbc;
    private final MovableClock clock;

    DatabaseHealth(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param ahead how far the database's clock is ahead of the application's; negative = behind */
    public record Standing(String version, long bytes, Instant time, Duration ahead) {}

    public Standing standing() {
        // Asked for on purpose: this is the one place that compares the two clocks.
        return jdbc.sql(
                        "select current_setting('server_version'), pg_database_size(current_database()), clock_timestamp()")
                .query((rs, n) -> standing(rs.getString(1), rs.getLong(2), rs.getTimestamp(3)))
                .single();
    }

    private Standing standing(String version, long bytes, Timestamp at) {
        Instant time = at.toInstant();
        return new Standing(version.split(" ")[0], bytes, time, Duration.between(clock.instant(), time));
    }
}
