with asked as (
    select case_id, out_at, 'at_release' as what, out_at as day from walked
    union all select case_id, out_at, 'at_r28', out_at - interval '28 days' from walked),
known as (
    select a.*,
        (select d.answer ->> 'housingNeed' from done d where d.case_id = a.case_id and d.done_at <= a.day and d.task in ('clarifyHousing', 'askAboutTonight')
            order by d.done_at desc, d.obligation_id desc limit 1) as need,
        exists (select 1 from done d where d.case_id = a.case_id and d.done_at <= a.day and d.task = 'decideHome' and d.answer ->> 'homeDecision' = 'GRANTED') as granted,
        exists (select 1 from done d where d.case_id = a.case_id and d.done_at <= a.day
            and d.task in ('confirmTemporaryAddress', 'findBedTonight', 'bookBedTonight')) as for_now
    from asked a)
select case_id, 'RELEASED' as part, what, 1 as value from known
union all
select case_id, case when need is not distinct from 'OWN_HOME' then need when granted then 'HOME_GRANTED' when for_now then 'TEMPORARY'
    when need in ('NEEDS_HOME', 'UNCLEAR') then need else 'NOT_RECORDED' end, what, 1 from known
