-- From counted things to numbers: of everybody, and of each slice of a kind of slicing. A count is a sum of ones, so that a zero that was looked for is seen; means and
-- quantiles rest on all who were looked at. n is how many people stand behind a number; an imported number brings its own.
select a.slicing, a.slice, a.part, w.what, w.n, w.value from (
    select c.slicing, case when grouping(c.slice) = 1 then 'ALL' else coalesce(c.slice, 'UNKNOWN') end as slice, c.part, c.what,
        case when count(c.case_id) = 0 then sum(c.value) else count(distinct c.case_id) filter (where c.value <> 0) end as touched,
        count(distinct c.case_id) as looked_at, sum(c.value) as total, avg(c.value) as mean,
        percentile_cont(0.5) within group (order by c.value) filter (where c.what = 'hours') as median,
        percentile_cont(0.9) within group (order by c.value) filter (where c.what = 'hours') as p90
    from sliced c
    group by grouping sets ((c.slicing, c.part, c.what), (c.slicing, c.slice, c.part, c.what))
    having grouping(c.slice) = 1 or :sliced) a
cross join lateral (
    select a.what, a.touched, round(a.total, 1) where a.what not in ('hours', 'mean', 'mean_days', 'days_a_case')
    union all select a.what, a.looked_at, round(a.mean, 1) where a.what in ('mean', 'mean_days', 'days_a_case')
    union all select 'median_hours', a.looked_at, round(a.median::numeric, 1) where a.what = 'hours'
    union all select 'p90_hours', a.looked_at, round(a.p90::numeric, 1) where a.what = 'hours') w (what, n, value)
