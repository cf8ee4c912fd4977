-- M20. Repeated questions per case.
-- Everybody released in the period: how often they were asked what the case already knew, up to the end of the period.
select r.case_id, 'ALL' as part, 'mean' as what, (select count(*) from app.repeated_question q where q.case_id = r.case_id and q.asked_at < r.next_at) as value
from released r
