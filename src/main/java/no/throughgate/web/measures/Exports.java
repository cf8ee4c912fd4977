package no.throughgate.web.measures;

import java.time.Clock;
import java.time.ZoneOffset;
import no.throughgate.access.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down who took what out, and why, before it leaves. */
@Component
class Exports {

    /** Letters a reason needs at least, and at most. */
    static final int SHORTEST = 5;

    static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Exports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void written(CurrentUser user, String what, String reason) {
        jdbc.sql("insert into audit.export (at, user_id, what, reason) values (:at, :user, :what, :reason)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", user.id().value())
                .param("what", what)
                .param("reason", reason)
                .update();
    }
}
