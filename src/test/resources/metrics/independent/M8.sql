select case_id, 'RELEASED' as part, 'count' as what, 1 as value from walked
union all
select w.case_id, coalesce(case when g.met = 'MET' then 'MET_BY_' || g.agency else g.met end, 'NOT_RECORDED'), 'count', 1
from walked w left join lateral (
    select d.answer ->> 'metAtGate' as met, u.agency from done d join app.unit u on u.unit_id = d.done_by
    where d.case_id = w.case_id and d.task = 'recordGateOutcome' and d.done_at < w.until order by d.obligation_id desc limit 1) g on true
