package no.throughgate.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Looks;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A line of the log is about one case, or about a list of them; its action begins with the permission that it took. */
@Component
class LoggedLooks implements Looks {

    private static final String SQL = """
            with line as (
                select (timezone('Europe/Oslo', l.at))::date as day, l.user_id, l.units, l.at, l.action,
                    case when l.result in (401, 403, 404) then 'TURNED_AWAY'
                        when l.case_id is null or l.action like 'LIST %%' then 'LISTED'
                        when l.action ~ '^(MOVE_DATE|MOVE_MUNICIPALITY|TAKE_BACK_CONSENT) ' then 'DECIDED'
                        when l.action ~ '^(CLAIM|ASSIGN|PERFORM|ACKNOWLEDGE|SHARE|ALARM) ' then 'WORKED'
                        else 'OPENED' end as kind
                from audit.access l
                where (l.case_id = :case or l.shown_cases @> array[:case]::text[]) and %s)
            select n.day, n.user_id, n.kind, array_agg(distinct n.action order by n.action) as actions, count(*) as times, min(n.at) as first, max(n.at) as last,
                coalesce(max(s.display_name), n.user_id) as name,
                array(select distinct u.name from app.unit u where u.unit_id = any(string_to_array(string_agg(distinct n.units, ' '), ' ')) order by 1) as unit_names
            from line n left join app.staff s on s.user_id = n.user_id
            where cast(:day as date) is null or (-(n.day - date '2000-01-01'), n.user_id, n.kind) > (-(cast(:day as date) - date '2000-01-01'), :user_id, :kind)
            group by n.day, n.user_id, n.kind order by n.day desc, n.user_id, n.kind limit :limit
            """.formatted(Visibility.LOOK);

    private final JdbcClient jdbc;

    LoggedLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Look> of(CaseId caseId, @Nullable After after, CurrentUser reader) {
        return jdbc.sql(SQL)
                .params(Visibility.params(reader))
                .param("case", caseId.value())
                .param("day", after == null ? null : after.day(), Types.DATE)
                .param("user_id", after == null ? "" : after.user())
                .param("kind", after == null ? "" : after.kind().name())
                .param("limit", PAGE + 1)
                .query((row, n) -> look(row))
                .list();
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getObject("day", LocalDate.class),
                row.getString("user_id"),
                row.getString("name"),
                List.of((String[]) row.getArray("unit_names").getArray()),
                Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("actions").getArray()),
                row.getInt("times"),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant());
    }
}
