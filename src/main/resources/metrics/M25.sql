-- M25. How people are released.
-- Everybody released in the period, by the kind of release as it stood on the day.
select r.case_id, p.part, 'count' as what, 1 as value from released r
join app.release_case c using (case_id)
left join lateral (
    select d.new_type from app.release_date_change d where d.case_id = r.case_id and d.changed_at <= r.released_at and d.new_type is not null order by d.changed_at desc limit 1) t on true
cross join lateral (values ('RELEASED'), (coalesce(t.new_type, c.release_type, 'NOT_RECORDED'))) p (part)
