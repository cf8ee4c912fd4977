-- M9. Contact by day 1, 3 and 7.
-- Everybody released in the period: how many were reached by the end of the first, third and seventh day (T47), as recorded on that day.
select r.case_id, p.part, 'count' as what, p.value from released r
cross join lateral (
    select 'RELEASED' as part, 1 as value union all
    select 'DAY_' || d.days, case when exists (
        select 1 from app.obligation o join app.obligation_result k using (obligation_id)
        where o.case_id = r.case_id and o.kind in ('contactDay1', 'contactDay3', 'contactDay7') and o.state = 'DONE' and k.data ->> 'personReached' = 'true'
            and o.closed_at < least(r.next_at, (date_trunc('day', r.released_at at time zone 'Europe/Oslo') + make_interval(days => d.days + 1)) at time zone 'Europe/Oslo')) then 1 else 0 end
    from (values (1), (3), (7)) d (days)) p
