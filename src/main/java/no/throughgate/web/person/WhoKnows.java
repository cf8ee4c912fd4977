package no.throughgate.web.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see what about the person now, and why. Asked of each unit by the rules by which it sees, so that this page cannot disagree. */
@Component
class WhoKnows {

    private static final String SQL = """
            with asked as (
                select u.unit_id, u.name, u.agency, (%1$s) as works from app.unit u
                join app.release_case c on c.case_id = :case
                where u.unit_id in (
                    select unnest(array[c.prison_unit, c.prison_unit || '/coordinator',
                        '/probation/' || left(coalesce(c.municipality_after, c.municipality_before), 2),
                        '/municipality/' || coalesce(c.municipality_after, c.municipality_before) || '/coordination'])
                    union select k.to_unit from app.consent k where k.case_id = :case and k.ended_at is null
                    union select o.receiver_unit from app.obligation o where o.case_id = :case
                    union select o.sender_unit from app.obligation o where o.case_id = :case)
                  and %4$s),
            area as (select :case as case_id, area from app.life_area where case_id = :case union all select :case, 'GENERAL')
            select u.name as unit, 'DATES' as area, case when u.agency = 'NGO' then 'CHOSEN' else 'LAW' end as basis,
                case when u.agency = 'NAV' then 'folketrygdloven § 21-4' else 'straffegjennomføringsloven § 4' end as law, null::date as until
            from asked u where u.works
            union all
            select u.name, a.area,
                case when a.area = 'HEALTH_AND_SUBSTANCE' then 'LAW' when k.consent_id is not null then 'CONSENT'
                    when %3$s then 'LAW' else 'TASK' end,
                case when a.area = 'HEALTH_AND_SUBSTANCE' then 'helsepersonelloven § 25' when k.consent_id is null then r.law end,
                case when k.consent_id is not null then coalesce(k.expires_on, c.release_date + 180) end
            from asked u cross join area a join app.release_case c on c.case_id = :case
            left join app.consent k on k.case_id = :case and k.to_unit = u.unit_id and k.category = a.area and k.ended_at is null
            left join app.sharing_rule r on r.agency = u.agency and r.area = a.area and r.basis = 'LAW'
            where %2$s
            order by unit, area
            """.formatted(
                    Visibility.ofUnit(Visibility.CASE),
                    Visibility.ofUnit(Visibility.AREA) + " and (a.area <> 'HEALTH_AND_SUBSTANCE' or u.works)",
                    "app.content_open(:case, a.area, array[u.unit_id], :today)",
                    Visibility.OWN_CASE);

    private final JdbcClient jdbc;
    private final OwnCases own;

    WhoKnows(JdbcClient jdbc, OwnCases own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /**
     * @param area  a life area, or {@code DATES}
     * @param basis CONSENT, LAW, TASK (it does something for the person there) or CHOSEN (the person asked for it)
     * @param law   named with its section; null where it is none
     */
    record Known(
            String unit,
            String area,
            String basis,
            @Nullable String law,
            @Nullable LocalDate until) {}

    /** Per unit, by name. */
    Map<String, List<Known>> of(OwnCase mine, CurrentUser user) {
        return jdbc.sql(SQL).params(own.params(mine.caseId(), user)).query(Known.class).list().stream()
                .collect(Collectors.groupingBy(Known::unit, TreeMap::new, Collectors.toList()));
    }
}
