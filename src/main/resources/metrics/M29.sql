-- M29. Steps left out for want of time.
-- Steps of the catalogue that short sentences left no time for in the period, by step.
select d.case_id, d.kind as part, 'count' as what, 1 as value from app.dropped_step d join known using (case_id)
where d.dropped_at >= :from and d.dropped_at < :asOf
