-- M11. Handover acceptance time.
-- From the offer to the acceptance, in hours, for what one agency offered another and was accepted in the period, by the pair as it was
-- offered. Beside it how many of the period's offers between agencies had no yes by the day.
select h.case_id, h.pair as part, p.what, p.value from (
    select f.case_id, s.agency || '-' || u.agency as pair, extract(epoch from o.accepted_at - f.offered_at) / 3600 as hours
    from app.offer f join known using (case_id) join app.obligation o using (obligation_id)
    join app.unit s on s.unit_id = f.sender_unit join app.unit u on u.unit_id = f.receiver_unit
    where s.agency <> u.agency and o.accepted_at >= :from and o.accepted_at < :asOf) h
cross join lateral (values ('accepted', 1), ('hours', h.hours)) p (what, value)
union all
select f.case_id, 'ALL', 'not_accepted', 1
from app.offer f join known using (case_id) join app.obligation o using (obligation_id)
join app.unit s on s.unit_id = f.sender_unit join app.unit u on u.unit_id = f.receiver_unit
where s.agency <> u.agency and f.offered_at >= :from and f.offered_at < :asOf and (o.accepted_at is null or o.accepted_at >= :asOf)
