-- What is counted is added up for each case first, so that a case is looked at once for every kind of slicing however much happened in it.
-- Of what has a mean or quantiles each thing stays by itself; one of them, the first, stands for the case.
per_case as materialized (
    select case_id, part, what, sum(value) as value, true as first
    from counted_rows where what not in ('hours', 'mean', 'mean_days', 'days_a_case') group by case_id, part, what
    union all
    select case_id, part, what, value, row_number() over (partition by case_id, part, what) = 1
    from counted_rows where what in ('hours', 'mean', 'mean_days', 'days_a_case'))
