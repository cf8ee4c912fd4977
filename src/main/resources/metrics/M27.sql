-- M27. The person's own rating.
-- What people answered to the survey 14 and 90 days after release (T50), by question. No answer is shown as such.
select o.case_id, q.question || ':' || coalesce(k.data ->> q.question, 'NOT_RECORDED') as part, case o.kind when 'surveyPerson14' then 'at_14' else 'at_90' end as what, 1 as value
from app.obligation o join known using (case_id) join app.obligation_result k using (obligation_id)
cross join (values ('safeHome'), ('enoughMoney'), ('someoneToCall'), ('wasListenedTo')) q (question)
where o.kind in ('surveyPerson14', 'surveyPerson90') and o.state = 'DONE' and o.closed_at >= :from and o.closed_at < :asOf
