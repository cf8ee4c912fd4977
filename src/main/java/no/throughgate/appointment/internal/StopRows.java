package no.throughgate.appointment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.access.Visibility;
import no.throughgate.appointment.Booking.Hours;
import no.throughgate.appointment.Load;
import no.throughgate.appointment.Stop;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The standing appointments of some days: the first four weeks, or a week. At a place that is no unit of ours, such as a bank, nobody here receives the person. */
@Component
class StopRows {

    private static final String SQL = """
            select p.*, case when o.kind = 'bookFirstDays' and o.receiver_unit = p.unit then null else u.name end as whom, %s as open
            from app.appointment p join app.unit u on u.unit_id = p.unit
            left join app.obligation o on o.obligation_id = p.source_obligation
            where p.case_id = :case and p.cancelled_at is null and p.starts_at >= :from and p.starts_at < :until and (%s)
            order by p.starts_at, p.appointment_id
            """;

    private final JdbcClient jdbc;

    StopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Are the days as a whole open to the reader? */
    boolean whole(CaseId caseId, Actor reader, LocalDate today) {
        return jdbc.sql("select " + Visibility.DAYS)
                .params(params(caseId, reader, today))
                .query(Boolean.class)
                .single();
    }

    List<Stop> all(CaseId caseId, LocalDate release) {
        return read(
                SQL.formatted("true", "true"), Map.of("case", caseId.value()), release, release.plusWeeks(Load.WEEKS));
    }

    /** What is closed to the reader has a time and nothing else, for whom the days are open, and is not there for others. */
    List<Stop> of(CaseId caseId, LocalDate from, LocalDate until, Actor reader, LocalDate today) {
        return read(
                SQL.formatted(Visibility.APPOINTMENT, Visibility.APPOINTMENT + " or " + Visibility.DAYS),
                params(caseId, reader, today),
                from,
                until);
    }

    private static Map<String, Object> params(CaseId caseId, Actor reader, LocalDate today) {
        var params = new HashMap<String, Object>(Visibility.params(reader, today));
        params.put("case", caseId.value());
        return params;
    }

    private List<Stop> read(String sql, Map<String, ?> params, LocalDate from, LocalDate until) {
        return jdbc.sql(sql)
                .params(params)
                .param("from", Timestamp.from(Oslo.at(from, LocalTime.MIN)))
                .param("until", Timestamp.from(Oslo.at(until, LocalTime.MIN)))
                .query((row, n) -> stop(row))
                .list();
    }

    private static Stop stop(ResultSet row) throws SQLException {
        boolean open = row.getBoolean("open");
        LocalTime opens = row.getObject("opens_at", LocalTime.class);
        return new Stop(
                row.getLong("appointment_id"),
                open ? row.getString("kind") : null,
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                open ? row.getString("place") : null,
                open ? new UnitId(row.getString("unit")) : null,
                open ? row.getString("whom") : null,
                open && opens != null ? new Hours(opens, row.getObject("closes_at", LocalTime.class)) : null,
                row.getInt("travel_minutes"));
    }
}
