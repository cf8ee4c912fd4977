select w.case_id, 'ALL' as part, 'mean' as what, count(q.question_id) as value
from walked w left join app.repeated_question q on q.case_id = w.case_id and q.asked_at < w.until
group by w.case_id, w.seq
