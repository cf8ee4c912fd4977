package no.throughgate.web.casepage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** What stands at the top of a case. {@code own} is true for the case's prison and its coordinator: they move dates. */
record CaseHead(
        CaseId caseId,
        String prison,
        LocalDate admittedOn,
        boolean remand,
        @Nullable LocalDate release,
        @Nullable LocalDate firstRelease,
        @Nullable String type,
        @Nullable String certainty,
        String profile,
        String status,
        @Nullable String municipalityBefore,
        @Nullable String municipalityAfter,
        @Nullable String ngo,
        boolean ngoAccepted,
        boolean own,
        boolean keepsConsents) {

    /** Takes {@link no.throughgate.access.Visibility#AREA}, since an organisation's name is content, {@code KEEPS_CONSENTS} and {@code CASE}. */
    static final String SQL = """
            select c.case_id, h.name as prison, c.admitted_on, c.remand, c.release_date, c.first_release_date,
                c.release_type, c.release_certainty, c.profile, c.status, case when %s then n.name end as ngo, c.ngo_accepted,
                (select m.name from app.municipality m where m.code = c.municipality_before and m.valid_until is null) as before_name,
                (select m.name from app.municipality m where m.code = c.municipality_after and m.valid_until is null) as after_name,
                c.prison_unit = any(:prisons) as own, %s as keeps_consents
            from app.release_case c
            join app.unit h on h.unit_id = c.prison_unit
            left join app.unit n on n.unit_id = c.ngo_unit
            left join app.life_area a on a.case_id = c.case_id and a.area = 'FAMILY_AND_NETWORK'
            where c.case_id = :case and %s
            """;

    static CaseHead of(ResultSet row, int number) throws SQLException {
        return new CaseHead(
                new CaseId(row.getString("case_id")),
                row.getString("prison"),
                row.getObject("admitted_on", LocalDate.class),
                row.getBoolean("remand"),
                row.getObject("release_date", LocalDate.class),
                row.getObject("first_release_date", LocalDate.class),
                row.getString("release_type"),
                row.getString("release_certainty"),
                row.getString("profile"),
                row.getString("status"),
                row.getString("before_name"),
                row.getString("after_name"),
                row.getString("ngo"),
                row.getBoolean("ngo_accepted"),
                row.getBoolean("own"),
                row.getBoolean("keeps_consents"));
    }

    public boolean live() {
        return status.equals("OPEN") || status.equals("RELEASED");
    }

    /** A date that has come cannot be moved. */
    public boolean movable() {
        return own && status.equals("OPEN");
    }
}
