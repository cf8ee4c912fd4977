-- What every measure may read, as it was known at the end of the period: which cases there were; its releases, from the history, since who
-- comes back and is released again has a new day in the case's own row; and by what a case may be sliced.
with known as (
    select case_id, person_id, opened_at, case when closed_at < :asOf then closed_at end as closed_at
    from app.release_case
    where opened_at < :asOf and not (status = 'ANNULLED' and closed_at < :asOf)),
released as (
    select e.case_id, e.at as released_at, lead(e.at, 1, :asOf) over (partition by e.case_id order by e.seq) as next_at
    from audit.event e join known using (case_id)
    where e.kind = 'release.recorded' and e.at >= :from and e.at < :asOf),
first_out as (
    select case_id, min(released_at) as at from released group by case_id),
-- Some names stand in two counties.
towns as materialized (
    select code, county, valid_from, valid_until,
        case when min(county) over (partition by name) = max(county) over (partition by name) then name else name || ' (' || county || ')' end as name
    from app.municipality),
slices as (
    select k.case_id, v.prison_unit as prison, coalesce(m.county, 'UNKNOWN') as county, coalesce(m.name, 'UNKNOWN') as municipality,
        coalesce(v.profile, 'UNKNOWN') as profile, coalesce(p.sex, 'UNKNOWN') as sex,
        case when p.birth_year is null then 'UNKNOWN' when a.years < 25 then '18_24' when a.years < 35 then '25_34' when a.years < 50 then '35_49' else '50' end as age,
        case when served.days is null then 'INSIDE' when served.days < 30 then 'DAYS_30' when served.days < 90 then 'DAYS_90' when served.days < 365 then 'YEAR' else 'LONGER' end as sentence
    from known k
    join person.person p using (person_id)
    cross join lateral (select (cast(:asOf as timestamptz) at time zone 'Europe/Oslo')::date - 1 as last) day
    left join lateral (select v.* from app.case_version v where v.case_id = k.case_id and v.since < :asOf order by v.nr desc limit 1) v on true
    left join lateral (select s.municipality from app.municipality_settlement s where s.case_id = k.case_id and s.settled_at < :asOf and (s.ended_at is null or s.ended_at >= :asOf)
        order by s.settled_at desc limit 1) s on true
    left join towns m on m.code = s.municipality and m.valid_from <= day.last and (m.valid_until is null or m.valid_until >= day.last)
    left join first_out r on r.case_id = k.case_id
    cross join lateral (select (r.at at time zone 'Europe/Oslo')::date - v.admitted_on as days) served
    cross join lateral (select extract(year from day.last)::int - p.birth_year as years) a)
