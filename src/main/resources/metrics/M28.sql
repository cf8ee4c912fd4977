-- M28. The organisations' share.
-- What voluntary organisations were asked to take on in the period and have answered (T38): taken on, refused for want of capacity, refused otherwise, no answer.
select o.case_id, p.part, 'count' as what, 1 as value from app.obligation o join known using (case_id)
cross join lateral (values ('ASKED'), (case when o.accepted_at < :asOf then 'TAKEN_ON' when o.state = 'REJECTED' and o.reason = 'NO_CAPACITY' then 'NO_CAPACITY'
    when o.state = 'REJECTED' then 'REFUSED' when o.state = 'EXPIRED' then 'NO_ANSWER' else 'OTHER' end)) p (part)
where o.kind = 'acceptCompanionship' and o.offered_at >= :from and o.offered_at < :asOf and (o.accepted_at < :asOf or o.closed_at < :asOf)
