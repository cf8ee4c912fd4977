-- M12. Missed handovers: the glippsone map.
-- What one agency offered another in the period, by life area and by the pair as it was offered: offered; accepted before the answer was due,
-- as it was first said; missed, that is no answer by then; and contained, that is somebody holds what was missed.
select f.case_id, s.agency || '-' || u.agency || ':' || o.life_area as part, w.what, 1 as value
from app.offer f join known using (case_id) join app.obligation o using (obligation_id)
join app.unit s on s.unit_id = f.sender_unit join app.unit u on u.unit_id = f.receiver_unit
left join (select distinct e.obligation_id from audit.event e where e.kind = 'obligation.contained' and e.at < :asOf) c on c.obligation_id = f.obligation_id
cross join lateral (select f.answer_by < :asOf and not coalesce(o.accepted_at <= f.answer_by, false) and not coalesce(o.closed_at <= f.answer_by, false) as missed) m
cross join lateral (
    select 'offered' as what union all
    select 'in_time' where o.accepted_at <= f.answer_by and o.accepted_at < :asOf union all
    select 'missed' where m.missed union all
    select 'contained' where m.missed and c.obligation_id is not null) w
where s.agency <> u.agency and f.offered_at >= :from and f.offered_at < :asOf
