-- M26. Return to prison within 1, 6 and 24 months.
-- Of those released in the year in which the period ends, from a table that somebody outside has counted and that was imported, as it last was by
-- then: groups of people, never one.
select null::text as case_id, 'WITHIN_' || t.months as part, 'count' as what, t.returned::numeric as value from (
    select distinct on (months) months, returned from app.return_statistic
    where released_in = extract(year from cast(:asOf as timestamptz) at time zone 'Europe/Oslo' - interval '1 day')::int and imported_at < :asOf
    order by months, imported_at desc) t
