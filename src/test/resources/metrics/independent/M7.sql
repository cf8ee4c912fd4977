select case_id, 'RELEASED' as part, 'count' as what, 1 as value from walked
union all
select w.case_id, 'NO_OWNER', 'count', (count(d.obligation_id) = 0)::int
from walked w left join done d on d.case_id = w.case_id and d.done_at <= w.out_at
    and d.task in ('handOverCoordination', 'takeOverTonight', 'actAsInterimOwner', 'coverAsInterimOwner')
group by w.case_id, w.seq
