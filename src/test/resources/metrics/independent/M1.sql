with sent as (
    select w.case_id, (w.out_at at time zone 'Europe/Oslo')::date - (min(l.born_at) at time zone 'Europe/Oslo')::date as before
    from walked w left join life l on l.case_id = w.case_id and l.task = 'acknowledgeNotice' and l.born_at < w.until
    group by w.case_id, w.seq, w.out_at)
select case_id, 'RELEASED' as part, 'count' as what, 1 as value from sent
union all
select case_id, case when before is null then 'NEVER' when before <= -4 then 'AFTER_4' when before <= 0 then 'AFTER_0_3' when before <= 7 then 'BEFORE_1'
    when before <= 29 then 'BEFORE_8' else 'BEFORE_30' end, 'count', 1 from sent
