package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of date moves that have been asked for. */
@Component
class MoveRequests {

    private final JdbcClient jdbc;

    MoveRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Request(long id, ReleaseDate to, String by) {}

    long add(CaseId caseId, ReleaseDate to, String by, Instant at) {
        return jdbc.sql("""
                        insert into app.date_move_request (case_id, new_date, new_type, new_certainty, requested_by, requested_at)
                        values (:case, :date, :type, :certainty, :by, :at) returning request_id
                        """)
                .param("case", caseId.value())
                .param("date", to.date())
                .param("type", to.type().name())
                .param("certainty", to.certainty().name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** How many requests of the case, up to and with this one, no token has taken yet. */
    int waiting(CaseId caseId, long request) {
        return jdbc.sql("""
                        select count(*) from app.date_move_request
                        where case_id = :case and request_id <= :id and applied_at is null and refused_because is null
                        """)
                .param("case", caseId.value())
                .param("id", request)
                .query(Integer.class)
                .single();
    }

    /** The oldest that no token has taken yet, locked. */
    Optional<Request> next(CaseId caseId) {
        return jdbc.sql("""
                        select request_id, new_date, new_type, new_certainty, requested_by from app.date_move_request
                        where case_id = :case and applied_at is null and refused_because is null order by request_id limit 1 for update
                        """)
                .param("case", caseId.value())
                .query((rs, n) -> new Request(
                        rs.getLong("request_id"),
                        new ReleaseDate(
                                rs.getDate("new_date").toLocalDate(),
                                ReleaseType.valueOf(rs.getString("new_type")),
                                Certainty.valueOf(rs.getString("new_certainty"))),
                        rs.getString("requested_by")))
                .optional();
    }

    void taken(Request request, Instant at) {
        jdbc.sql("update app.date_move_request set applied_at = :at where request_id = :id")
                .param("at", Timestamp.from(at))
                .param("id", request.id())
                .update();
    }

    void refused(Request request, String messageKey) {
        jdbc.sql("update app.date_move_request set refused_because = :why where request_id = :id")
                .param("why", messageKey)
                .param("id", request.id())
                .update();
    }
}
