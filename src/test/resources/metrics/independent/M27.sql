select case_id, question || ':' || coalesce(answer ->> question, 'NOT_RECORDED') as part, 'at_' || right(task, 2) as what, 1 as value
from done, unnest(array['safeHome', 'enoughMoney', 'someoneToCall', 'wasListenedTo']) question
where task in ('surveyPerson14', 'surveyPerson90') and done_at >= :from
