select l.case_id, u.agency as part, 'count' as what, 1 as value
from life l join app.accountability a on a.obligation_id = l.obligation_id and tstzrange(a.since, a.until) @> (:asOf::timestamptz - interval '1 microsecond')
join app.unit u on u.unit_id = a.owner_unit
where l.taken_on_at is not null and l.ended_at is null
