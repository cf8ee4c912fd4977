select case_id, part, 'count' as what, 1 as value
from done, lateral unnest(array['DECIDED', 'RED_' || coalesce(answer ->> 'redLines', 'NOT_RECORDED')]) part
where task = 'decideHardStop' and done_at >= :from
