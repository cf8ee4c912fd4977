-- M23. Appointments in the first four weeks.
-- Everybody released in the period at least four weeks before its end: appointments in each week after release, in the mean, as they
-- were agreed at the end of the period.
select r.case_id, 'WEEK_' || w.week as part, 'mean' as what, (
    select count(*) from app.appointment a
    join lateral (select t.starts_at from app.appointment_time t where t.appointment_id = a.appointment_id and t.since < :asOf order by t.nr desc limit 1) t on true
    where a.case_id = r.case_id and (a.cancelled_at is null or a.cancelled_at >= :asOf)
        and t.starts_at >= r.released_at + make_interval(weeks => w.week - 1) and t.starts_at < r.released_at + make_interval(weeks => w.week)) as value
from released r cross join generate_series(1, 4) w (week)
where r.released_at < cast(:asOf as timestamptz) - interval '28 days'
