package no.throughgate.web.casepage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.RaisedHands;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import no.throughgate.web.casepage.CaseParts.Area;
import no.throughgate.web.casepage.CaseParts.DateChange;
import no.throughgate.web.casepage.CaseParts.DroppedStep;
import no.throughgate.web.casepage.CaseParts.Event;
import no.throughgate.web.casepage.CaseParts.OpenObligation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a case for one reader. What lies in a lane or an area that is closed to the reader is left out of every part, not only hidden. */
@Component
class CasePages {

    private static final int EVENTS = 100;

    private final JdbcClient jdbc;
    private final RuleTables rules;
    private final RaisedHands hands;
    private final Clock clock;

    CasePages(JdbcClient jdbc, RuleTables rules, RaisedHands hands, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.hands = hands;
        this.clock = clock;
    }

    /** @throws Problem not found, also for a case that exists but is not the reader's business */
    CaseHead head(CaseId caseId, CurrentUser user) {
        return jdbc.sql(CaseHead.SQL.formatted(Visibility.AREA, Visibility.KEEPS_CONSENTS, Visibility.CASE))
                .params(params(caseId, user))
                .query(CaseHead::of)
                .optional()
                .orElseThrow(() -> Problem.notFound("case.notFound"));
    }

    List<DateChange> dateChanges(CaseId caseId) {
        return jdbc.sql("""
                        select d.*, coalesce(p.display_name, d.changed_by) as by from app.release_date_change d
                        left join app.staff p on p.user_id = d.changed_by
                        where d.case_id = :case order by d.changed_at desc
                        """)
                .param("case", caseId.value())
                .query((row, n) -> new DateChange(
                        instant(row, "changed_at"),
                        row.getObject("old_date", LocalDate.class),
                        row.getObject("new_date", LocalDate.class),
                        row.getString("new_certainty"),
                        row.getString("new_type"),
                        row.getString("by")))
                .list();
    }

    List<Area> areas(CaseId caseId, CurrentUser user) {
        return jdbc.sql("""
                        select a.area, a.need, u.name as owner, next.kind, next.due_at, next.resting, %s as opened from app.life_area a
                        left join app.life_area_owner w on w.case_id = a.case_id and w.area = a.area and w.until is null
                        left join app.unit u on u.unit_id = w.owner_unit
                        left join lateral (
                            select o.kind, o.due_at, o.suspended_at is not null as resting from app.obligation o
                            where o.case_id = a.case_id and o.life_area = a.area and o.closed_at is null and %s
                            order by o.suspended_at is not null, o.due_at limit 1) next on true
                        where a.case_id = :case
                        order by array_position(array['HOUSING', 'INCOME_AND_DEBT', 'WORK_AND_ACTIVITY', 'EDUCATION',
                            'HEALTH_AND_SUBSTANCE', 'FAMILY_AND_NETWORK', 'ID_BANK_DIGITAL', 'LAW_AND_CONDITIONS'], a.area)
                        """.formatted(Visibility.AREA, Visibility.SEEN))
                .params(params(caseId, user))
                .query((row, n) -> area(row))
                .list();
    }

    List<OpenObligation> open(CaseId caseId, CurrentUser user) {
        var contained = hands.contained(caseId);
        return jdbc.sql("""
                        select o.obligation_id, o.kind, o.life_area, o.state, o.due_at, o.due_reason, o.suspended_at is not null as resting,
                            a.name as accountable, r.name as receiver, coalesce(p.display_name, o.assignee) as holder, %s as owed,
                            o.sender_unit <> o.receiver_unit and o.receiver_unit = any(:units) as handover
                        from app.obligation o
                        join app.unit a on a.unit_id = o.accountable_unit
                        join app.unit r on r.unit_id = o.receiver_unit
                        left join app.staff p on p.user_id = o.assignee
                        where o.case_id = :case and o.closed_at is null and %s
                        order by resting, o.due_at, o.obligation_id
                        """.formatted(Visibility.OWED, Visibility.SEEN))
                .params(params(caseId, user))
                .query((row, n) -> new OpenObligation(
                        row.getLong("obligation_id"),
                        row.getString("kind"),
                        row.getString("life_area"),
                        row.getString("state"),
                        instant(row, "due_at"),
                        row.getBoolean("resting"),
                        row.getString("due_reason"),
                        row.getString("accountable"),
                        row.getString("receiver"),
                        row.getString("holder"),
                        row.getBoolean("owed"),
                        row.getBoolean("handover"),
                        contained.contains(new ObligationId(row.getLong("obligation_id")))))
                .list();
    }

    List<DroppedStep> dropped(CaseId caseId, CurrentUser user) {
        Predicate<String> known = knowable(caseId, user);
        return jdbc
                .sql(
                        "select kind, profile, reason from app.dropped_step where case_id = :case order by dropped_at, kind")
                .param("case", caseId.value())
                .query(DroppedStep.class)
                .list()
                .stream()
                .filter(step -> known.test(step.kind()))
                .toList();
    }

    /** The latest first. What the person agreed to share is told to those who keep it. Events of obligations that the reader does not see are left out by the row and, where there is none, by the kind. */
    List<Event> timeline(CaseId caseId, CurrentUser user) {
        Predicate<String> known = knowable(caseId, user);
        var params = params(caseId, user);
        params.put("hidden", kinds(row -> !known.test(row.kind())));
        params.put(
                "restricted",
                kinds(row ->
                        row.infoLane() == InfoLane.RESTRICTED && !Visibility.seesRestricted(user, row.lifeArea())));
        params.put("limit", EVENTS);
        return jdbc.sql("""
                        select e.at, e.kind, case when l.user_id is null then coalesce(p.display_name, e.actor) else 'person' end as actor, u.name as unit, e.detail::text as detail
                        from audit.event e join app.release_case c on c.case_id = e.case_id
                        left join app.obligation o on o.obligation_id = e.obligation_id
                        left join app.staff p on p.user_id = e.actor
                        left join person.login l on l.user_id = e.actor
                        left join app.unit u on u.unit_id = e.actor_unit
                        where e.case_id = :case and (e.kind not like 'consent.%%' or %s) and (e.kind <> 'plan.answered' or %s)
                            and (e.kind not like 'note.%%' or exists (select 1 from app.note t where t.note_id = (e.detail ->> 'note')::bigint and %s))
                            and case when o.obligation_id is null then coalesce(e.detail ->> 'kind', '') <> all(:hidden)
                            else %s and coalesce(e.detail ->> 'kind', '') <> all(:restricted) end
                        order by e.seq desc limit :limit
                        """.formatted(Visibility.KEEPS_CONSENTS, Visibility.DAYS, Visibility.NOTE, Visibility.SEEN))
                .params(params)
                .query((row, n) -> new Event(
                        instant(row, "at"),
                        row.getString("kind"),
                        row.getString("actor").equals("system") ? "" : row.getString("actor"),
                        row.getString("unit"),
                        JsonMapper.shared()
                                .readValue(row.getString("detail"), new TypeReference<Map<String, String>>() {})))
                .list();
    }

    /** Which kinds of steps the reader may hear named in this case: what lies in a closed lane or area is not even named. */
    Predicate<String> knowable(CaseId caseId, CurrentUser user) {
        Set<String> open = jdbc.sql("""
                        select a.area from (select case_id, area from app.life_area union all select case_id, 'GENERAL' from app.release_case) a
                        where a.case_id = :case and %s
                        """.formatted(Visibility.AREA))
                .params(params(caseId, user))
                .query(String.class)
                .set();
        Set<String> hidden = Set.of(kinds(row -> switch (row.infoLane()) {
            case NOTICE -> false;
            case RESTRICTED -> !Visibility.seesRestricted(user, row.lifeArea());
            case CONTENT -> !open.contains(row.lifeArea().name());
        }));
        return kind -> !hidden.contains(kind);
    }

    private String[] kinds(Predicate<CatalogueRow> which) {
        return rules.catalogue().stream().filter(which).map(CatalogueRow::kind).toArray(String[]::new);
    }

    private static Area area(ResultSet row) throws SQLException {
        var area = row.getString("area");
        if (!row.getBoolean("opened")) {
            return new Area(area, null, null, null, null, false);
        }
        return new Area(
                area,
                row.getString("need"),
                row.getString("owner"),
                row.getString("kind"),
                row.getObject("due_at") == null ? null : instant(row, "due_at"),
                row.getBoolean("resting"));
    }

    private Map<String, Object> params(CaseId caseId, CurrentUser user) {
        var params = new HashMap<>(Visibility.params(user.actor(), Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return params;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
