-- M23. Appointments in the first four weeks.
-- Everybody released in the period at least four weeks before its end: appointments in each week after release, in the mean.
select r.case_id, 'WEEK_' || w.week as part, 'mean' as what, (
    select count(*) from app.appointment a where a.case_id = r.case_id and a.booked_at < :asOf and (a.cancelled_at is null or a.cancelled_at >= :asOf)
        and a.starts_at >= r.released_at + make_interval(weeks => w.week - 1) and a.starts_at < r.released_at + make_interval(weeks => w.week)) as value
from released r cross join generate_series(1, 4) w (week)
where r.released_at < cast(:asOf as timestamptz) - interval '28 days'
