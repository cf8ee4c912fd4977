-- M22. Open work by agency.
-- Accepted and not yet done at the end of the period, by agency.
select o.case_id, u.agency as part, 'count' as what, 1 as value from app.obligation o join known using (case_id)
join app.unit u on u.unit_id = o.receiver_unit
where o.accepted_at < :asOf and (o.closed_at is null or o.closed_at >= :asOf)
