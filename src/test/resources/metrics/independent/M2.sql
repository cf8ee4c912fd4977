select case_id, 'RELEASED' as part, 'count' as what, 1 as value from walked
union all
select w.case_id, case
    when exists (select 1 from done d where d.case_id = w.case_id and d.done_at <= w.out_at and d.task = 'offerMapping' and d.answer ->> 'mappingWanted' = 'true') then 'MAPPED'
    when exists (select 1 from done d where d.case_id = w.case_id and d.done_at <= w.out_at and d.task in ('holdShortMapping', 'makeOnePagePlan')) then 'MAPPED_IN_SHORT'
    when exists (select 1 from done d where d.case_id = w.case_id and d.done_at <= w.out_at and d.task = 'offerMapping') then 'DECLINED'
    else 'NOT_OFFERED' end, 'count', 1 from walked w
