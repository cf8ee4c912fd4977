with agreed as (
    select distinct on (t.appointment_id) a.case_id, t.starts_at from app.appointment_time t join app.appointment a on a.appointment_id = t.appointment_id
    where t.since < :asOf and not coalesce(a.cancelled_at < :asOf, false) order by t.appointment_id, t.nr desc)
select w.case_id, 'WEEK_' || week as part, 'mean' as what, count(a.starts_at) as value
from walked w cross join generate_series(1, 4) week
left join agreed a on a.case_id = w.case_id and floor(extract(epoch from a.starts_at - w.out_at) / 604800) = week - 1
where w.out_at + interval '28 days' < :asOf
group by w.case_id, w.seq, week
