-- M5. First payment within seven days of release.
-- Everybody released in the period, by the first day on which money was to be paid (T20) as decided by the end of the period.
select r.case_id, p.part, 'count' as what, 1 as value from released r
left join lateral (
    select min(coalesce(k.data ->> 'firstPaymentOn', k.data ->> 'paidOn')::date) - (r.released_at at time zone 'Europe/Oslo')::date as days
    from app.obligation o join app.obligation_result k using (obligation_id)
    where o.case_id = r.case_id and o.kind in ('setFirstPayment', 'payBridgingAid', 'payWeekendAid', 'payPrisonCash') and o.state = 'DONE' and o.closed_at < r.next_at) m on true
cross join lateral (values ('RELEASED'), (case when m.days is null then 'NOT_RECORDED' when m.days <= 0 then 'BY_RELEASE' when m.days <= 7 then 'WITHIN_7' else 'LATER' end)) p (part)
