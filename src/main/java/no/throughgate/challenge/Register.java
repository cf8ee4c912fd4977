package no.throughgate.challenge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.challenge.RegisterLine.Status;
import no.throughgate.metrics.SmallNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of systemic challenges, as of a day: what was raised, where it stood and what was decided by then, from the answers of the
 * steps, which nobody can change. So the same day gives the same lines whenever it is asked for.
 */
@Component
public class Register {

    /** Lines on the page, of what was raised last; older ones stand in the years' surveys. */
    private static final int MOST = 500;

    private static final String ITEMS = """
            with known as (
                select m.case_id, m.raised_by, coalesce(m.closed_at < :asOf, false) as closed,
                    case when exists (select 1 from app.obligation o where o.case_id = m.case_id and o.kind = 'groupChallenge'
                        and o.state = 'DONE' and o.closed_at < :asOf) then h.lead_case end as lead
                from app.matter m join app.challenge h using (case_id)
                where m.opened_at < :asOf and (m.closed_at is null or m.closed_at >= :from)),
            item as (
                select coalesce(lead, case_id) as lead, count(*) as reports, bool_and(closed) as closed
                from known group by coalesce(lead, case_id)),
            line as (
                select i.lead, lm.opened_at as raised_at, h.theme, h.life_area, h.agencies, i.reports, a.meets_on, d.decision,
                    (d.closed_at at time zone 'Europe/Oslo')::date as answered_on,
                    case when i.closed then 'CLOSED' when d.closed_at is not null then 'ANSWERED'
                        when a.meets_on is not null then 'ON_AGENDA' else 'RAISED' end as status
                from item i join app.challenge h on h.case_id = i.lead join app.matter lm on lm.case_id = i.lead
                left join lateral (select cast(nullif(r.data ->> 'meetsOn', '') as date) as meets_on
                    from app.obligation o join app.obligation_result r using (obligation_id)
                    where o.case_id = i.lead and o.kind = 'placeOnAgenda' and o.state = 'DONE' and o.closed_at < :asOf
                    order by o.closed_at desc limit 1) a on true
                left join lateral (select coalesce(nullif(r.data ->> 'decision', ''), 'FORWARDED') as decision, o.closed_at
                    from app.obligation o join app.obligation_result r using (obligation_id)
                    where o.case_id = i.lead and o.kind = 'answerChallenge' and o.state = 'DONE' and o.closed_at < :asOf
                    order by o.closed_at desc limit 1) d on true)
            """;

    private static final String ORDER = " order by theme, meets_on nulls first, lead";

    private static final String NEWEST_FIRST = " order by raised_at desc, lead desc";

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As a page shows it.
     *
     * @param number of the challenge whose page the reader may open, with its words; null where none of the item's is open
     */
    public record Item(
            RegisterLine line,
            @Nullable String number,
            @Nullable String title,
            @Nullable String answer) {}

    /** @param more older ones are left out */
    public record Page(List<Item> items, boolean more) {}

    /** What was raised before the end of a period and not closed before its beginning. */
    public List<RegisterLine> of(Instant from, Instant asOf) {
        return jdbc.sql(ITEMS + " select * from line" + ORDER)
                .param("from", utc(from))
                .param("asOf", utc(asOf))
                .query(Register::line)
                .list();
    }

    /**
     * What was raised last comes first. As far as the reader may see: one's own, or all of them for those who steer; the words only where the
     * matter is open.
     */
    public Page seenBy(CurrentUser reader, Instant now) {
        return seenBy(reader, now, MOST);
    }

    Page seenBy(CurrentUser reader, Instant now, int most) {
        List<Item> found = jdbc.sql(ITEMS + """
                        , open as (
                            select distinct on (coalesce(k.lead, k.case_id)) coalesce(k.lead, k.case_id) as lead, m.case_id as number, h.title,
                                coalesce(h.last_answer, g.answer) as answer
                            from known k join app.matter m on m.case_id = k.case_id join app.challenge h on h.case_id = k.case_id
                            left join app.challenge_group g on g.lead_case = h.lead_case
                            where %s order by coalesce(k.lead, k.case_id), m.case_id = k.lead desc, m.case_id)
                        select * from line left join open using (lead) where open.number is not null or %s
                        """.formatted(Visibility.MATTER, Visibility.REGISTER) + NEWEST_FIRST
                        + " limit " + (most + 1))
                .params(Visibility.params(reader))
                .param("from", OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .param("asOf", utc(now.plusNanos(1000)))
                .query((rs, n) ->
                        new Item(line(rs, n), rs.getString("number"), rs.getString("title"), rs.getString("answer")))
                .list();
        return found.size() > most ? new Page(found.subList(0, most), true) : new Page(found, false);
    }

    private static RegisterLine line(ResultSet rs, int n) throws SQLException {
        long reports = rs.getLong("reports");
        return new RegisterLine(
                rs.getString("lead"),
                Theme.valueOf(rs.getString("theme")),
                rs.getString("life_area"),
                List.of((String[]) rs.getArray("agencies").getArray()),
                Status.valueOf(rs.getString("status")),
                SmallNumbers.tooFew(reports) ? null : reports,
                rs.getObject("meets_on", LocalDate.class),
                rs.getString("decision"),
                rs.getObject("answered_on", LocalDate.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
