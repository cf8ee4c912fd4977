-- M28. The organisations' share.
-- What voluntary organisations were asked to take on in the period and have answered (T38): taken on, refused for want of capacity, refused
-- otherwise, no answer; what fell away before an answer, also because the organisation closed down, stands by itself.
select o.case_id, p.part, 'count' as what, 1 as value from app.offer f join known using (case_id) join app.obligation o using (obligation_id)
cross join lateral (values ('ASKED'), (case when o.accepted_at < :asOf then 'TAKEN_ON' when o.state = 'REJECTED' and o.reason = 'NO_CAPACITY' then 'NO_CAPACITY'
    when o.state = 'REJECTED' and o.reason <> 'UNIT_CLOSED' then 'REFUSED' when o.state = 'EXPIRED' then 'NO_ANSWER' else 'OTHER' end)) p (part)
where o.kind = 'acceptCompanionship' and f.offered_at >= :from and f.offered_at < :asOf and (o.accepted_at < :asOf or o.closed_at < :asOf)
