with last as (
    select w.case_id, w.seq, (select d.answer from done d where d.case_id = w.case_id and d.task = 'arrangeIdAndBank' and d.done_at <= w.out_at
        order by d.done_at desc, d.obligation_id desc limit 1) as answer
    from walked w)
select case_id, 'RELEASED' as part, 'count' as what, 1 as value from last
union all
select case_id, 'NOT_RECORDED', 'count', 1 from last where answer is null
union all
select l.case_id, thing, 'count', 1 from last l, jsonb_array_elements_text(l.answer -> 'inPlace') thing where jsonb_typeof(l.answer -> 'inPlace') = 'array'
