package no.throughgate.web.dashboard;

import no.throughgate.access.Visibility;

/**
 * How long a miss was nobody's.
 *
 * @param level  how far the ladder had climbed when somebody took over: 3 to 5
 * @param median hours from the miss (L3) until somebody had taken over
 * @param p90    nine of ten were taken over within so many hours
 */
public record Containment(int level, long contained, long median, long p90) {

    /** Whatever was contained in the last 90 days; {@code unit} is who took over. */
    static final String ROWS = """
            select c.case_id, o.obligation_id as id, e.at, o.kind, e.actor_unit as unit, top.level, extract(epoch from e.at - missed.at) / 3600 as hours
            from mine c
            join audit.event e on e.case_id = c.case_id and e.kind = 'obligation.contained' and e.at >= cast(:now as timestamptz) - interval '90 days'
            join app.obligation o on o.obligation_id = e.obligation_id
            join lateral (select r.detail ->> 'level' as level from audit.event r where r.case_id = e.case_id and r.obligation_id = e.obligation_id
                and r.kind = 'ladder.raised' and r.seq < e.seq order by r.seq desc limit 1) top on true
            join lateral (select r.at from audit.event r where r.case_id = e.case_id and r.obligation_id = e.obligation_id
                and r.kind = 'ladder.raised' and r.detail ->> 'level' = 'L3' and r.seq < e.seq order by r.seq desc limit 1) missed on true
            where\s""" + Visibility.SEEN;

    static final String BY_LEVEL = """
            select substr(level, 2)::int as level, count(*) as contained, round(percentile_disc(0.5) within group (order by hours))::bigint as median,
                round(percentile_disc(0.9) within group (order by hours))::bigint as p90
            from (%s) k group by level order by level
            """.formatted(ROWS);
}
