with reached as (
    select w.case_id, w.seq, w.out_at, min(d.done_at) as at from walked w
    left join done d on d.case_id = w.case_id and d.done_at < w.until and d.answer ->> 'personReached' = 'true' and d.task in ('contactDay1', 'contactDay3', 'contactDay7')
    group by w.case_id, w.seq, w.out_at)
select case_id, 'RELEASED' as part, 'count' as what, 1 as value from reached
union all
select case_id, 'DAY_' || n, 'count', case when (at at time zone 'Europe/Oslo')::date - (out_at at time zone 'Europe/Oslo')::date <= n then 1 else 0 end
from reached, unnest(array[1, 3, 7]) n
