-- From counted things to numbers: of everybody, and of each slice of a kind of slicing. A count is a sum of ones, so that a zero that was looked for is seen; means and
-- quantiles rest on all who were looked at. n is how many people stand behind a number; an imported number brings its own.
numbers as (
    select slicing, case when grouping(slice) = 1 then 'ALL' else coalesce(slice, 'UNKNOWN') end as slice, part, what,
        case when count(case_id) = 0 then sum(value) else count(case_id) filter (where first and value <> 0) end as touched,
        count(case_id) filter (where first) as looked_at, sum(value) as total, avg(value) as mean
    from sliced where what <> 'hours'
    group by grouping sets ((slicing, part, what), (slicing, slice, part, what)) having grouping(slice) = 1 or :sliced),
quantiles as (
    select slicing, case when grouping(slice) = 1 then 'ALL' else coalesce(slice, 'UNKNOWN') end as slice, part,
        count(case_id) filter (where first) as looked_at, percentile_cont(array[0.5, 0.9]) within group (order by value) as value
    from sliced where what = 'hours'
    group by grouping sets ((slicing, part), (slicing, slice, part)) having grouping(slice) = 1 or :sliced)
select slicing, slice, part, what, touched as n, round(total, 1) as value from numbers where what not in ('mean', 'mean_days', 'days_a_case')
union all
select slicing, slice, part, what, looked_at, round(mean, 1) from numbers where what in ('mean', 'mean_days', 'days_a_case')
union all
select slicing, slice, part, w.what, looked_at, round(value[w.nth]::numeric, 1)
from quantiles cross join (values ('median_hours', 1), ('p90_hours', 2)) w (what, nth)
