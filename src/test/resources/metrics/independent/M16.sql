with since as (
    select w.case_id, w.out_at, (select case when e.kind <> 'municipality.reopened' then e.at end from history e
        where e.case_id = w.case_id and e.kind in ('municipality.settled', 'municipality.carriedOver', 'municipality.reopened') and e.at <= w.out_at
        order by e.seq desc limit 1) as at
    from walked w)
select case_id, 'RELEASED' as part, 'count' as what, 1 as value from since
union all
select case_id, case when at is null then 'NEVER' when out_at - at >= interval '60 days' then 'BY_R60' else 'LATER' end, 'count', 1 from since
union all
select case_id, 'DISPUTED', 'disputes', 1 from history where kind = 'municipality.disputed' and at >= :from
