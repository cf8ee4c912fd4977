package no.throughgate.simulation.internal;

import java.time.Instant;
import no.throughgate.kernel.MovableClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody looks at a simulated database, it is the moment at which virtual time stopped, and stays so. */
@Component
@ConditionalOnProperty("throughgate.demo.look-at")
class StandingClock implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final MovableClock clock;

    StandingClock(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        jdbc.sql("select at from audit.event order by at desc limit 1")
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .optional()
                .ifPresent(this::standAt);
    }

    private void standAt(Instant last) {
        clock.moveTo(last);
    }
}
