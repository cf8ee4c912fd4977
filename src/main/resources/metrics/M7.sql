-- M7. Released with no follow-up owner.
-- Everybody released in the period; without an owner is whoever walked out before anybody had taken on to own what is owed outside: the
-- coordination (T41), the night of a sudden release, or the case while municipalities dispute about it.
select r.case_id, p.part, 'count' as what, p.value from released r
cross join lateral (values ('RELEASED', 1), ('NO_OWNER', case when exists (
        select 1 from app.obligation o where o.case_id = r.case_id and o.kind in ('handOverCoordination', 'takeOverTonight', 'actAsInterimOwner', 'coverAsInterimOwner')
            and o.state = 'DONE' and o.closed_at <= r.released_at) then 0 else 1 end)) p (part, value)
