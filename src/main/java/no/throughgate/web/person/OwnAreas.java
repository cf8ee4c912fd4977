package no.throughgate.web.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who does what for the person now: each life area, who carries it, what comes next, from whom and by when. */
@Component
class OwnAreas {

    private final JdbcClient jdbc;
    private final OwnCases own;

    OwnAreas(JdbcClient jdbc, OwnCases own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /** @param owner null = nobody, which with a need is a gap; @param by who owes the next step */
    record Area(
            String area,
            String need,
            @Nullable String owner,
            @Nullable String nextKind,
            @Nullable String by,
            @Nullable Instant due) {

        public boolean gap() {
            return need.equals("NEED") && owner == null;
        }

        public boolean quiet() {
            return nextKind == null && !need.equals("NEED");
        }
    }

    List<Area> of(OwnCase mine, CurrentUser user) {
        return jdbc.sql("""
                        select a.area, a.need, u.name as owner, next.kind, next.due_at, b.name as next_by from app.life_area a
                        left join app.life_area_owner w on w.case_id = a.case_id and w.area = a.area and w.until is null
                        left join app.unit u on u.unit_id = w.owner_unit
                        left join lateral (
                            select o.kind, o.due_at, o.accountable_unit from app.obligation o
                            where o.case_id = a.case_id and o.life_area = a.area and o.closed_at is null and %s
                            order by o.due_at, o.obligation_id limit 1) next on true
                        left join app.unit b on b.unit_id = next.accountable_unit
                        where a.case_id = :case
                        order by array_position(array['HOUSING', 'INCOME_AND_DEBT', 'HEALTH_AND_SUBSTANCE', 'WORK_AND_ACTIVITY',
                            'EDUCATION', 'FAMILY_AND_NETWORK', 'ID_BANK_DIGITAL', 'LAW_AND_CONDITIONS'], a.area)
                        """.formatted(Visibility.OWN_OBLIGATION))
                .params(own.params(mine.caseId(), user))
                .query(OwnAreas::area)
                .list();
    }

    private static Area area(ResultSet row, int n) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new Area(
                row.getString("area"),
                row.getString("need"),
                row.getString("owner"),
                row.getString("kind"),
                row.getString("next_by"),
                due == null ? null : due.toInstant());
    }
}
