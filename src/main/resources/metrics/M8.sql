-- M8. Met at the gate, and by whom.
-- Everybody released in the period, by what was recorded of the gate (T46) and the agency that recorded it; nobody there by the person's own
-- choice is not the same as nobody came. Without a record it is shown as such: nobody looks better by not recording.
select r.case_id, p.part, 'count' as what, 1 as value from released r
left join lateral (
        select k.data ->> 'metAtGate' as met, u.agency from app.obligation o
        join app.obligation_result k using (obligation_id)
        join app.unit u on u.unit_id = o.receiver_unit
        where o.case_id = r.case_id and o.kind = 'recordGateOutcome' and o.state = 'DONE' and o.closed_at < r.next_at
        order by o.obligation_id desc limit 1) g on true
cross join lateral (values ('RELEASED'), (coalesce(case g.met when 'MET' then 'MET_BY_' || g.agency else g.met end, 'NOT_RECORDED'))) p (part)
