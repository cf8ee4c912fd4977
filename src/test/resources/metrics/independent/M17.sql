with handed as (
    select w.case_id, w.seq, count(d.obligation_id) as times from walked w
    left join done d on d.case_id = w.case_id and d.task in ('handOverCoordination', 'takeOverTonight') and d.done_at <= w.out_at
    group by w.case_id, w.seq)
select case_id, 'RELEASED' as part, 'count' as what, 1 as value from handed
union all
select case_id, case times when 0 then 'NOT_HANDED_OVER' else 'HANDED_OVER' end, 'count', 1 from handed
