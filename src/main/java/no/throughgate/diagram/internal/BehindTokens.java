package no.throughgate.diagram.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open obligations of a case that the reader may see, by the task that each belongs to. */
@Component
class BehindTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    BehindTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Behind> of(CaseId caseId, Actor reader) {
        var params = new HashMap<>(Visibility.params(reader, Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return jdbc
                .sql("""
                        select o.task_id, o.obligation_id, u.name as accountable, o.offered_at, o.due_at, o.suspended_at is not null as resting,
                            %s as owed
                        from app.obligation o join app.unit u on u.unit_id = o.accountable_unit
                        where o.case_id = :case and o.closed_at is null and o.task_id is not null and %s
                        """.formatted(Visibility.OWED, Visibility.SEEN))
                .params(params)
                .query((row, n) -> behind(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Behind::task, behind -> behind));
    }

    private static Behind behind(ResultSet row) throws SQLException {
        return new Behind(
                row.getString("task_id"),
                row.getLong("obligation_id"),
                row.getString("accountable"),
                row.getBoolean("owed"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("resting"));
    }
}
