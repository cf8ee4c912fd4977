-- M33. Glippdays.
-- Days of the period on which a life area with a need had no owner who had accepted it, by life area, and a case in the mean. The need is what
-- was known at the end of the period, and holds for the whole time in which the case was open; a need that was met was one.
with needed as (
    select k.case_id, k.area, greatest(c.opened_at, :from) as since, least(coalesce(c.closed_at, :asOf), :asOf) as until
    from known c join lateral (
        select distinct on (area) case_id, area, need from app.life_area_need
        where case_id = c.case_id and at < :asOf order by area, need_id desc) k on k.need in ('NEED', 'SETTLED')
    where coalesce(c.closed_at, :asOf) > :from),
gaps as (
    select n.case_id, n.area, (extract(epoch from n.until - n.since)
        - coalesce(sum(extract(epoch from least(coalesce(o.until, :asOf), n.until) - greatest(o.since, n.since))), 0)) / 86400 as days
    from needed n
    left join app.life_area_owner o on o.case_id = n.case_id and o.area = n.area and o.since < n.until and coalesce(o.until, :asOf) > n.since
    group by n.case_id, n.area, n.since, n.until)
select case_id, area as part, 'days' as what, days as value from gaps
union all
select case_id, 'ALL', 'days_a_case', sum(days) from gaps group by case_id
