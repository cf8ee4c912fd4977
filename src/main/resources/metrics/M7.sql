-- M7. Released with no follow-up owner.
-- Everybody released in the year; without an owner is whoever walked out before anybody had taken on to own what is owed outside: the
-- coordination (T41), the night of a sudden release, or the case while municipalities dispute about it.
select part, 'count' as what, n, n::numeric as value from (
    select 'RELEASED' as part, count(*) as n from released
    union all
    select 'NO_OWNER', count(*) from released r where not exists (
        select 1 from app.obligation o where o.case_id = r.case_id and o.kind in ('handOverCoordination', 'takeOverTonight', 'actAsInterimOwner', 'coverAsInterimOwner')
            and o.state = 'DONE' and o.closed_at <= r.released_at)) counted
