with beside as (
    select w.case_id, w.until, (select d.done_by from done d where d.case_id = w.case_id and d.task = 'acceptCompanionship' and d.done_at <= w.out_at
        order by d.done_at desc, d.obligation_id desc limit 1) as companion
    from walked w),
after as (
    select b.case_id, b.companion, (select array_agg(d.done_by) from done d where d.case_id = b.case_id and d.done_at < b.until
        and (d.task in ('contactDay1', 'contactDay3', 'contactDay7', 'recordGateOutcome'))
        and (d.answer ->> 'personReached' = 'true' or d.answer ->> 'metAtGate' = 'MET')) as reached_by
    from beside b)
select case_id, 'RELEASED' as part, 'count' as what, 1 as value from after
union all
select case_id, case when companion is null then 'NONE_BEFORE' when reached_by is null then 'NOT_RECORDED'
    when companion = any(reached_by) then 'KEPT' else 'LOST' end, 'count', 1 from after
