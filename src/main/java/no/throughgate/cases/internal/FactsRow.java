package no.throughgate.cases.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.ServingPlace;
import no.throughgate.cases.Status;
import no.throughgate.cases.Transfer;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** The columns that make up {@link CaseFacts}, and how they are read. */
final class FactsRow {

    static final String COLUMNS = """
            c.case_id, c.prison_unit, c.admitted_on, c.opened_at, c.remand, c.release_date, c.release_type, c.release_certainty,
            c.date_known_on, c.two_thirds_on, c.profile, c.municipality_before, c.municipality_after, c.ngo_unit, c.ngo_accepted,
            c.serving_place, c.serving_unit, c.transfer_to, c.transfer_on, c.earlier_case, c.status, c.clock_due_at, c.workflow_id
            """;

    private FactsRow() {}

    static CaseFacts read(ResultSet rs, int row) throws SQLException {
        LocalDate date = day(rs, "release_date");
        String ngo = rs.getString("ngo_unit");
        String serving = rs.getString("serving_unit");
        String earlier = rs.getString("earlier_case");
        return new CaseFacts(
                new CaseId(rs.getString("case_id")),
                new UnitId(rs.getString("prison_unit")),
                rs.getDate("admitted_on").toLocalDate(),
                rs.getTimestamp("opened_at").toInstant(),
                rs.getBoolean("remand"),
                date == null
                        ? null
                        : new ReleaseDate(
                                date,
                                ReleaseType.valueOf(rs.getString("release_type")),
                                Certainty.valueOf(rs.getString("release_certainty"))),
                day(rs, "date_known_on"),
                day(rs, "two_thirds_on"),
                Profile.valueOf(rs.getString("profile")),
                rs.getString("municipality_before"),
                rs.getString("municipality_after"),
                ngo == null ? null : new UnitId(ngo),
                rs.getBoolean("ngo_accepted"),
                ServingPlace.valueOf(rs.getString("serving_place")),
                serving == null ? null : new UnitId(serving),
                transfer(rs),
                earlier == null ? null : new CaseId(earlier),
                Status.valueOf(rs.getString("status")),
                instant(rs, "clock_due_at"),
                rs.getString("workflow_id"),
                null);
    }

    static final String OF_MATTER =
            "m.case_id, m.prison_unit, m.opened_at, m.status, m.clock_due_at, m.workflow_id, m.raised_by";

    /** Without a person there is no stay, no release and no municipality: what is asked counts from the opening. */
    static CaseFacts readMatter(ResultSet rs, int row) throws SQLException {
        Instant opened = rs.getTimestamp("opened_at").toInstant();
        String prison = rs.getString("prison_unit");
        return new CaseFacts(
                new CaseId(rs.getString("case_id")),
                prison == null ? null : new UnitId(prison),
                Oslo.dateOf(opened),
                opened,
                false,
                null,
                null,
                null,
                Profile.MATTER,
                null,
                null,
                null,
                false,
                ServingPlace.PRISON,
                null,
                null,
                null,
                Status.valueOf(rs.getString("status")),
                instant(rs, "clock_due_at"),
                rs.getString("workflow_id"),
                new UnitId(rs.getString("raised_by")));
    }

    private static @Nullable Transfer transfer(ResultSet rs) throws SQLException {
        String to = rs.getString("transfer_to");
        return to == null
                ? null
                : new Transfer(new UnitId(to), rs.getDate("transfer_on").toLocalDate());
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        Date value = rs.getDate(column);
        return value == null ? null : value.toLocalDate();
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp value = rs.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
