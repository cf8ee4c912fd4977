with moved as (
    select case_id, at, (array_agg(detail ->> 'from' order by seq))[1] as old, (array_agg(detail ->> 'to' order by seq desc))[1]::date as new
    from history where kind = 'release.dateMoved' and at >= :from group by case_id, at),
changed as (
    select case_id, at, old::date as old, new from moved where old <> '' and old::date <> new)
select case_id, case when new > old then 'LATER' else 'EARLIER' end as part, 'count' as what, 1 as value from changed
union all
select case_id, 'ALL', 'mean_days', new - (at at time zone 'Europe/Oslo')::date from changed
