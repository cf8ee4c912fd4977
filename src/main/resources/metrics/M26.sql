-- M26. Return to prison within 1, 6 and 24 months.
-- For each of them the latest year that somebody outside had counted by the end of the period, from a table that was imported, beside how many
-- were released in it: groups of people, never one. The latest import of a year counts.
with counted as (
    select distinct on (s.months) s.months, s.released_in, s.released, s.returned from app.return_statistic s
    where s.imported_at = (select max(n.imported_at) from app.return_statistic n where n.released_in = s.released_in and n.imported_at < :asOf)
    order by s.months, s.released_in desc)
select null::text as case_id, 'WITHIN_' || months || ':' || released_in as part, 'count' as what, returned::numeric as value from counted
union all
select null, 'RELEASED:' || released_in, 'count', max(released) from counted group by released_in
