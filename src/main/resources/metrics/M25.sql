-- M25. How people are released.
-- Everybody released in the period, by the kind of release as it stood on the day.
select r.case_id, p.part, 'count' as what, 1 as value from released r
left join lateral (
    select v.release_type from app.case_version v where v.case_id = r.case_id and v.since <= r.released_at order by v.nr desc limit 1) t on true
cross join lateral (values ('RELEASED'), (coalesce(t.release_type, 'NOT_RECORDED'))) p (part)
