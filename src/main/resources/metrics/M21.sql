-- M21. The key relation kept across the release.
-- Everybody released in the period: was who walked beside the person before release also who reached them in the first week?
select r.case_id, p.part, 'count' as what, 1 as value from released r
left join lateral (
    select o.receiver_unit from app.obligation o where o.case_id = r.case_id and o.kind = 'acceptCompanionship' and o.state = 'DONE'
        and o.closed_at <= r.released_at order by o.closed_at desc, o.obligation_id desc limit 1) before on true
left join lateral (
    select bool_or(o.receiver_unit = before.receiver_unit) as same from app.obligation o join app.obligation_result k using (obligation_id)
    where o.case_id = r.case_id and o.kind in ('contactDay1', 'contactDay3', 'contactDay7', 'recordGateOutcome') and o.state = 'DONE' and o.closed_at < r.next_at
        and (k.data ->> 'personReached' = 'true' or k.data ->> 'metAtGate' = 'MET')) after on true
cross join lateral (values ('RELEASED'), (case when before.receiver_unit is null then 'NONE_BEFORE' when after.same is null then 'NOT_RECORDED'
    when after.same then 'KEPT' else 'LOST' end)) p (part)
