-- M26. Return to prison within 1, 6 and 24 months.
-- From a table that somebody outside has counted and that was imported: groups of people, never one.
select null::text as case_id, 'WITHIN_' || t.months as part, 'count' as what, t.returned::numeric as value
from app.return_statistic t where t.released_in = extract(year from cast(:asOf as timestamptz) at time zone 'Europe/Oslo')::int and t.imported_at < :asOf
