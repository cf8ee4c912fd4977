select case_id, 'RELEASED' as part, 'at_release' as what, 1 as value from walked
union all
select w.case_id, case when (select count(*) from done d where d.case_id = w.case_id and d.task in ('findActivity', 'placeInSchool') and d.done_at <= w.out_at) > 0
    then 'IN_PLACE' else 'MISSING' end, 'at_release', 1 from walked w
union all
select case_id, 'RELEASED', 'at_90', 1 from walked where out_at + interval '97 days' < :asOf
union all
select w.case_id, coalesce((select d.answer ->> 'activity' from done d where d.case_id = w.case_id and d.task = 'reviewStatus90' and d.done_at < w.until
    order by d.done_at desc, d.obligation_id desc limit 1), 'NOT_RECORDED'), 'at_90', 1
from walked w where w.out_at + interval '97 days' < :asOf
