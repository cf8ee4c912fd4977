package no.throughgate.web.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** The case as the person knows it. */
public record OwnCase(
        CaseId caseId,
        String status,
        String prison,
        @Nullable LocalDate release,
        @Nullable String type,
        @Nullable String certainty,
        @Nullable Instant closedAt) {

    /** Takes {@link no.throughgate.access.Visibility#OWN_CASE}. */
    static final String SQL = """
            select c.case_id, c.status, h.name as prison, c.release_date, c.release_type, c.release_certainty, c.closed_at
            from app.release_case c join app.unit h on h.unit_id = c.prison_unit
            where c.case_id = :case and %s
            """;

    static OwnCase of(ResultSet row, int n) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new OwnCase(
                new CaseId(row.getString("case_id")),
                row.getString("status"),
                row.getString("prison"),
                row.getObject("release_date", LocalDate.class),
                row.getString("release_type"),
                row.getString("release_certainty"),
                closed == null ? null : closed.toInstant());
    }

    public boolean running() {
        return closedAt == null;
    }

    public boolean inside() {
        return status.equals("OPEN");
    }
}
