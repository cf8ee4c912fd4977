-- M31. Hard-stop decisions.
-- Two working days before release a leader answers for each red line (T43): everything in order, fixed, a fallback, or accepted as it is.
select o.case_id, p.part, 'count' as what, 1 as value from app.obligation o join known using (case_id) join app.obligation_result k using (obligation_id)
cross join lateral (values ('DECIDED'), ('RED_' || coalesce(k.data ->> 'redLines', 'NOT_RECORDED'))) p (part)
where o.kind = 'decideHardStop' and o.state = 'DONE' and o.closed_at >= :from and o.closed_at < :asOf
