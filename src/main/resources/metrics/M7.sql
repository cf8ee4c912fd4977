-- M7. Released with no follow-up owner.
-- Everybody released in the year; without an owner is whoever walked out before a municipality had taken the coordination over (T41).
select part, 'count' as what, n, n::numeric as value from (
    select 'RELEASED' as part, count(*) as n from released
    union all
    select 'NO_OWNER', count(*) from released r where not exists (
        select 1 from app.obligation o where o.case_id = r.case_id and o.kind = 'handOverCoordination'
            and o.state = 'DONE' and o.closed_at <= r.released_at)) counted
