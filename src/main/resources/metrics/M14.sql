-- M14. Date changes, and the days' notice they gave.
-- Moves of a release date in the period, after the first date was set: earlier or later, and how many days were left to the new date.
select d.case_id, p.part, p.what, p.value from app.release_date_change d join known using (case_id)
cross join lateral (values
    (case when d.new_date is null then 'NO_DATE' when d.new_date < d.old_date then 'EARLIER' else 'LATER' end, 'count', 1::numeric),
    ('ALL', 'mean_days', d.new_date - (d.changed_at at time zone 'Europe/Oslo')::date)) p (part, what, value)
where d.old_date is not null and d.new_date is distinct from d.old_date and d.changed_at >= :from and d.changed_at < :asOf and p.value is not null
