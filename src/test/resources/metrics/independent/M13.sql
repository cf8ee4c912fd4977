select case_id, detail ->> 'level' as part, 'count' as what, 1 as value from history where kind = 'ladder.raised' and at >= :from
union all
select held.case_id, 'CONTAINED', 'hours', extract(epoch from held.at - (select max(m.at) from history m
    where m.obligation_id = held.obligation_id and m.kind = 'ladder.raised' and m.detail ->> 'level' = 'L3' and m.seq < held.seq)) / 3600
from history held where held.kind = 'obligation.contained' and held.at >= :from and exists (select 1 from history m
    where m.obligation_id = held.obligation_id and m.kind = 'ladder.raised' and m.detail ->> 'level' = 'L3' and m.seq < held.seq)
