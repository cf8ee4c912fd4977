with paid as (
    select w.case_id, w.out_at, (select min(coalesce(d.answer ->> 'firstPaymentOn', d.answer ->> 'paidOn'))::date from done d
        where d.case_id = w.case_id and d.done_at < w.until and d.task in ('setFirstPayment', 'payBridgingAid', 'payWeekendAid', 'payPrisonCash')) as first_on
    from walked w)
select case_id, 'RELEASED' as part, 'count' as what, 1 as value from paid
union all
select case_id, case when first_on is null then 'NOT_RECORDED' when first_on <= (out_at at time zone 'Europe/Oslo')::date then 'BY_RELEASE'
    when first_on <= (out_at at time zone 'Europe/Oslo')::date + 7 then 'WITHIN_7' else 'LATER' end, 'count', 1 from paid
