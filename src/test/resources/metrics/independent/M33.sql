with wanting as (
    select o.case_id, n.area, greatest(o.opened_at, :from) as first, coalesce(o.ended_at, :asOf) as last
    from opened o join lateral (select distinct on (area) area, need from app.life_area_need k where k.case_id = o.case_id and k.at < :asOf
        order by area, need_id desc) n on n.need <> 'NO_NEED' and n.need <> 'UNKNOWN'
    where coalesce(o.ended_at, :asOf) > :from),
owned as (
    select w.case_id, w.area, range_agg(tstzrange(s.since, s.until)) as by_somebody from wanting w
    join app.life_area_owner s on s.case_id = w.case_id and s.area = w.area group by w.case_id, w.area),
gap as (
    select w.case_id, w.area, (select coalesce(sum(extract(epoch from upper(g) - lower(g))), 0) / 86400
        from unnest(tstzmultirange(tstzrange(w.first, w.last)) - coalesce(o.by_somebody, '{}')) g) as days
    from wanting w left join owned o on o.case_id = w.case_id and o.area = w.area)
select case_id, area as part, 'days' as what, days as value from gap
union all
select case_id, 'ALL', 'days_a_case', sum(days) from gap group by case_id
