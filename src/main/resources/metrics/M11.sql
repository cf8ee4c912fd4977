-- M11. Handover acceptance time.
-- From the offer to the acceptance, in hours, for what was offered between two agencies and accepted in the year, by pair of agencies: who was
-- accountable before and after, as the database itself recorded it. Beside it how many offers of the year had no yes by the day.
with owners as (
    select a.obligation_id, a.owner_unit, a.since, row_number() over w as place, lag(a.owner_unit) over w as before
    from app.accountability a
    window w as (partition by a.obligation_id order by a.since, a.until nulls last)),
taken as (
    select distinct on (o.obligation_id) o.case_id, g.agency || '-' || t.agency as pair,
        extract(epoch from o.accepted_at - o.offered_at) / 3600 as hours
    from app.obligation o
    join known k using (case_id)
    join owners w on w.obligation_id = o.obligation_id and w.place > 1 and w.since >= o.accepted_at
    join app.unit g on g.unit_id = w.before
    join app.unit t on t.unit_id = w.owner_unit
    where o.accept_by is not null and o.accepted_at >= :from and o.accepted_at < :asOf
    order by o.obligation_id, w.place)
select pair as part, 'accepted' as what, count(*) as n, count(*)::numeric as value from taken group by pair
union all
select pair, 'median_hours', count(*), round(percentile_cont(0.5) within group (order by hours)::numeric, 1) from taken group by pair
union all
select pair, 'p90_hours', count(*), round(percentile_cont(0.9) within group (order by hours)::numeric, 1) from taken group by pair
union all
select 'ALL', 'not_accepted', count(*), count(*) from app.obligation o join known k using (case_id)
where o.accept_by is not null and o.offered_at >= :from and o.offered_at < :asOf
    and (o.accepted_at is null or o.accepted_at >= :asOf)
