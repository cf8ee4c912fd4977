package no.throughgate.web.casepage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to turn to in a case, as far as the reader may know who is in it. */
@Component
class Contacts {

    /** That a health unit is in the case would say that there is a health matter. */
    private static final String UNITS = """
            select u.unit_id, u.name, u.contact_address, bool_or(x.runs) as runs,
                array(select distinct o.assignee from app.obligation o where o.case_id = :case and o.receiver_unit = u.unit_id
                    and o.closed_at is null and o.assignee is not null and %1$s order by 1) as holders
            from (select o.receiver_unit as unit, false as runs from app.obligation o where o.case_id = :case and o.closed_at is null and %1$s
                union all select o.accountable_unit, false from app.obligation o where o.case_id = :case and o.closed_at is null and %1$s
                union all select c.prison_unit, true from app.release_case c where c.case_id = :case
                union all select c.prison_unit || '/coordinator', true from app.release_case c where c.case_id = :case
                union all select '/municipality/' || coalesce(c.municipality_after, c.municipality_before) || '/coordination', true
                    from app.release_case c where c.case_id = :case) x
            join app.unit u on u.unit_id = x.unit
            where %2$s or u.agency not in ('HEALTH', 'PRISON_HEALTH')
            group by u.unit_id, u.name, u.contact_address order by bool_or(x.runs) desc, u.name
            """.formatted(Visibility.SEEN, Visibility.HEALTH);

    /** The latest answer to whom the person wants beside them, for whom that area is open. */
    private static final String KEY = """
            select r.data ->> 'keyRelation' as what, r.data ->> 'keyRelationName' as name, r.recorded_at
            from app.obligation o join app.obligation_result r on r.obligation_id = o.obligation_id
            where o.case_id = :case and o.state = 'DONE' and r.data ->> 'keyRelation' is not null and %s and exists (
                select 1 from app.life_area a where a.case_id = o.case_id and a.area = 'FAMILY_AND_NETWORK' and %s)
            order by r.recorded_at desc limit 1
            """.formatted(Visibility.ANSWERS, Visibility.AREA);

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param runs    the case's prison, its coordinator or the municipality's
     * @param address the unit's shared mailbox
     * @param holders who has open work of the case
     * @param answers who answers for the unit today
     */
    record Contact(
            String unit, boolean runs, @Nullable String address, List<Person> holders, Optional<Person> answers) {}

    /** @param awayUntil null for somebody who is at work */
    record Person(String name, @Nullable LocalDate awayUntil) {}

    /** @param what FAMILY, FRIEND, NGO, STAFF or NOBODY_YET */
    record KeyRelation(String what, @Nullable String name, LocalDate saidOn) {}

    List<Contact> of(CaseId caseId, CurrentUser user) {
        return jdbc.sql(UNITS)
                .params(params(caseId, user))
                .query((row, n) -> contact(row))
                .list();
    }

    Optional<KeyRelation> keyRelation(CaseId caseId, CurrentUser user) {
        return jdbc.sql(KEY)
                .params(params(caseId, user))
                .query((row, n) -> new KeyRelation(
                        row.getString("what"),
                        row.getString("name"),
                        Oslo.dateOf(row.getObject("recorded_at", OffsetDateTime.class)
                                .toInstant())))
                .optional();
    }

    private Contact contact(ResultSet row) throws SQLException {
        var unit = new UnitId(row.getString("unit_id"));
        var today = Oslo.dateOf(clock.instant());
        return new Contact(
                row.getString("name"),
                row.getBoolean("runs"),
                row.getString("contact_address"),
                Arrays.stream((String[]) row.getArray("holders").getArray())
                        .map(holder -> person(unit, new UserId(holder), today))
                        .toList(),
                directory.leaderOf(unit, today).map(leader -> person(unit, leader, today)));
    }

    private Person person(UnitId unit, UserId user, LocalDate today) {
        return new Person(
                directory.displayName(user),
                directory
                        .member(unit, user)
                        .filter(member -> !member.present(today))
                        .map(Member::absentUntil)
                        .orElse(null));
    }

    private Map<String, Object> params(CaseId caseId, CurrentUser user) {
        var params = new HashMap<>(Visibility.params(user.actor(), Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return params;
    }
}
