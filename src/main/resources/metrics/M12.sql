-- M12. Missed handovers: the glippsone map.
-- What one agency offered another in the period, by pair and life area: offered; accepted before the answer was due; missed, that is no answer in time;
-- and contained, that is somebody holds what was missed.
select o.case_id, s.agency || '-' || u.agency || ':' || o.life_area as part, w.what, 1 as value
from app.obligation o join known using (case_id)
join app.unit s on s.unit_id = o.sender_unit join app.unit u on u.unit_id = o.receiver_unit
cross join lateral (
    select 'offered' as what union all
    select 'in_time' where o.accepted_at <= o.accept_by and o.accepted_at < :asOf union all
    select 'missed' where o.accept_by < :asOf and not coalesce(o.accepted_at <= o.accept_by, false) and not coalesce(o.closed_at <= o.accept_by, false) union all
    select 'contained' where exists (select 1 from audit.event e where e.case_id = o.case_id and e.obligation_id = o.obligation_id
        and e.kind = 'obligation.contained' and e.at < :asOf)) w
where s.agency <> u.agency and o.accept_by is not null and o.offered_at >= :from and o.offered_at < :asOf
