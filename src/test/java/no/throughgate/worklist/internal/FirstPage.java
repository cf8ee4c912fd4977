package no.throughgate.worklist.internal;

import java.time.Clock;
import no.throughgate.access.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a list's first page and nothing else, for whoever compares it with other lists. */
public final class FirstPage {

    private final WorklistQueries queries;

    public FirstPage(JdbcClient jdbc, Clock clock) {
        queries = new WorklistQueries(jdbc, clock);
    }

    /** @return how many rows it has */
    public int read(CurrentUser user) {
        var rows =
                queries.rows(user, WorklistView.UNIT, Narrowing.NONE, Cursor.start(WorklistView.UNIT), Position.ROWS);
        return Math.min(rows.size(), Position.ROWS);
    }
}
