-- M23. Appointments in the first four weeks.
-- Everybody released in the period at least four weeks before its end: appointments in each week after release, in the mean, as they
-- were agreed at the end of the period.
with agreed as (
    select distinct on (t.appointment_id) a.case_id, t.starts_at from app.appointment_time t join app.appointment a using (appointment_id)
    where t.since < :asOf and (a.cancelled_at is null or a.cancelled_at >= :asOf) order by t.appointment_id, t.nr desc)
select r.case_id, 'WEEK_' || w.week as part, 'mean' as what, count(a.starts_at) as value
from released r cross join generate_series(1, 4) w (week)
left join agreed a on a.case_id = r.case_id
    and a.starts_at >= r.released_at + make_interval(weeks => w.week - 1) and a.starts_at < r.released_at + make_interval(weeks => w.week)
where r.released_at < cast(:asOf as timestamptz) - interval '28 days'
group by r.case_id, r.released_at, w.week
