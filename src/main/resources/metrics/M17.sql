-- M17. Plan coordination handed over before release.
-- Everybody released in the period: had the municipality taken over the coordination (T41) by then?
select r.case_id, p.part, 'count' as what, 1 as value from released r
cross join lateral (values ('RELEASED'), (case when exists (
    select 1 from app.obligation o where o.case_id = r.case_id and o.kind in ('handOverCoordination', 'takeOverTonight') and o.state = 'DONE' and o.closed_at <= r.released_at)
    then 'HANDED_OVER' else 'NOT_HANDED_OVER' end)) p (part)
