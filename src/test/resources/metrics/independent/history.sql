-- The other way to every figure, for whoever distrusts the first: from the chained history, written from the definitions and sharing no line
-- with src/main/resources/metrics. What the history does not hold is read where it was recorded once and never changed: what was answered,
-- needs and owners of life areas, who was accountable, appointments, repeated questions, who a person is. Once a period; then each measure.
drop table if exists pg_temp.entry, pg_temp.opened, pg_temp.history, pg_temp.walked, pg_temp.life, pg_temp.done, pg_temp.about;
create temp table entry as (
    select case_id, seq, at, kind, actor_unit as unit, obligation_id, detail from audit.event where at < :asOf);
create index on entry (case_id, kind); analyze entry;
create temp table opened as (
    select o.case_id, o.at as opened_at, (select min(c.at) from entry c where c.case_id = o.case_id and c.kind = 'case.closed') as ended_at
    from entry o
    where o.kind = 'case.opened' and not exists (select 1 from entry a where a.case_id = o.case_id and a.kind = 'case.annulled'));
create index on opened (case_id);
create temp table history as (
    select * from entry where case_id in (select case_id from opened));
create index on history (case_id, kind, seq); create index on history (obligation_id); analyze history;
-- Everybody who walked out in the period, and until when what follows is about this release and not the next.
create temp table walked as (
    select r.case_id, r.seq, r.at as out_at, coalesce((select min(n.at) from history n
        where n.case_id = r.case_id and n.kind = 'release.recorded' and n.seq > r.seq), :asOf) as until
    from history r where r.kind = 'release.recorded' and r.at >= :from);
create index on walked (case_id);
-- An obligation's life as its entries tell it.
create temp table life as (
    select obligation_id, case_id, min(detail ->> 'kind') as task,
        min(at) filter (where kind in ('obligation.offered', 'obligation.due', 'obligation.goesOn')) as born_at,
        min(at) filter (where kind = 'obligation.offered') as offered_at,
        min(unit) filter (where kind = 'obligation.offered') as asked,
        min(detail ->> 'sender') filter (where kind = 'obligation.offered') as asking,
        min((detail ->> 'answerBy')::timestamptz) filter (where kind = 'obligation.offered') as answer_by,
        min(at) filter (where kind = 'obligation.accepted') as said_yes_at,
        min(at) filter (where kind in ('obligation.accepted', 'obligation.due') or detail ->> 'state' = 'ACCEPTED') as taken_on_at,
        min(at) filter (where kind = any(ends)) as ended_at,
        (array_agg(kind order by seq) filter (where kind = any(ends)))[1] as ending,
        (array_agg(unit order by seq) filter (where kind = 'obligation.done'))[1] as done_by,
        min(detail ->> 'reason') filter (where kind = 'obligation.refused') as why_not,
        min(at) filter (where kind = 'obligation.contained') as contained_at
    from history, (select array['obligation.done', 'obligation.failed', 'obligation.expired', 'obligation.withdrawn', 'obligation.refused',
        'obligation.returned', 'obligation.reassigned', 'obligation.offeredAgain', 'obligation.contained'] as ends) e
    where obligation_id is not null
    group by obligation_id, case_id);
create index on life (case_id, task); analyze life;
create temp table done as (
    select l.obligation_id, l.case_id, l.task, l.ended_at as done_at, l.done_by, coalesce(r.data, '{}') as answer
    from life l left join app.obligation_result r on r.obligation_id = l.obligation_id
    where l.ending = 'obligation.done');
create index on done (case_id, task); create index on done (obligation_id); analyze done;
-- By what a case may be sliced: the last word of the history on each.
create temp table about as (
    select o.case_id,
        (select case e.kind when 'case.neverReturned' then e.detail ->> 'back' else e.detail ->> 'prison' end from history e
            where e.case_id = o.case_id and e.kind in ('case.opened', 'transfer.takenOver', 'case.returned', 'case.neverReturned')
            order by e.seq desc limit 1) as prison,
        coalesce(place.county, 'UNKNOWN') as county, coalesce(case when exists (select 1 from app.municipality other where other.name = place.name and other.county <> place.county)
            then place.name || ' (' || place.county || ')' else place.name end, 'UNKNOWN') as municipality,
        (select e.detail ->> 'profile' from history e where e.case_id = o.case_id and e.detail ->> 'profile' is not null order by e.seq desc limit 1) as profile,
        coalesce(p.sex, 'UNKNOWN') as sex,
        case when age is null then 'UNKNOWN' when age >= 50 then '50' when age >= 35 then '35_49' when age >= 25 then '25_34' else '18_24' end as age,
        case when served is null then 'INSIDE' when served >= 365 then 'LONGER' when served >= 90 then 'YEAR' when served >= 30 then 'DAYS_90' else 'DAYS_30' end as sentence
    from opened o
    join app.release_case c on c.case_id = o.case_id
    join person.person p on p.person_id = c.person_id
    cross join (select (:asOf::timestamptz at time zone 'Europe/Oslo' - interval '1 day')::date as last_day) d
    left join lateral (select case when e.kind <> 'municipality.reopened' then e.detail ->> 'to' end as code from history e
        where e.case_id = o.case_id and e.kind in ('municipality.settled', 'municipality.carriedOver', 'municipality.reopened')
        order by e.seq desc limit 1) settled on true
    left join app.municipality place on place.code = settled.code and daterange(place.valid_from, place.valid_until, '[]') @> d.last_day
    cross join lateral (select date_part('year', d.last_day)::int - p.birth_year as age) years
    left join lateral (select (select (min(w.out_at) at time zone 'Europe/Oslo')::date from walked w where w.case_id = o.case_id)
        - (select (e.detail ->> 'admitted')::date from history e where e.case_id = o.case_id and e.detail ->> 'admitted' is not null order by e.seq desc limit 1) as served) s on true);
create index on about (case_id);
