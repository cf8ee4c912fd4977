-- M22. Open work by agency.
-- Accepted and not yet done at the end of the period, by the agency that was accountable then, as the database itself recorded it.
select o.case_id, u.agency as part, 'count' as what, 1 as value from app.obligation o join known using (case_id)
join app.accountability a on a.obligation_id = o.obligation_id and a.since < :asOf and (a.until is null or a.until >= :asOf)
join app.unit u on u.unit_id = a.owner_unit
where o.accepted_at < :asOf and (o.closed_at is null or o.closed_at >= :asOf)
