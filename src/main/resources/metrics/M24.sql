-- M24. Declined, then engaged after all.
-- Doors left open in the period: what was declined, what was wanted later, and what is never to be asked again.
select d.case_id, p.part, 'count' as what, p.value from app.open_door d join known using (case_id)
cross join lateral (values ('DECLINED', 1), ('WANTED_LATER', (d.state = 'WANTED' and d.closed_at < :asOf)::int), ('NEVER_AGAIN', (d.state = 'NEVER' and d.closed_at < :asOf)::int)) p (part, value)
where d.declined_at >= :from and d.declined_at < :asOf
