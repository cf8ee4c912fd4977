package no.throughgate.web.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list behind a number.
 *
 * @param id   of the obligation, where it is one; else 0
 * @param kind of the obligation, or the life area; null where the case itself is counted
 * @param unit the name of whoever it waits for
 */
public record Row(
        CaseId caseId,
        long id,
        Instant at,
        @Nullable String kind,
        @Nullable String unit,
        @Nullable LocalDate release,
        String prison) {

    static Row of(ResultSet row, int n) throws SQLException {
        return new Row(
                new CaseId(row.getString("case_id")),
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("unit_name"),
                row.getObject("release_date", LocalDate.class),
                row.getString("prison"));
    }

    /** Days to the release; negative after it. */
    public long daysLeft(LocalDate today) {
        return release == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, release);
    }
}
