-- 2,000 cases in all bands of nearness, 100,000 open obligations. Oslo prison has 20,000, Bergen 300; every hundredth of Oslo's is the officer's, one in ten is overdue. Of a person who is there already.
insert into app.unit (unit_id, agency, name)
    select '/prison/' || n, 'PRISON', 'Prøvefengsel ' || n from generate_series(1, 200) n
    union all values ('/prison/oslo', 'PRISON', 'Oslo'), ('/prison/bergen', 'PRISON', 'Bergen'),
        ('/prison/oslo/health', 'PRISON_HEALTH', 'Helse')
    on conflict do nothing;
insert into app.release_case (case_id, person_id, prison_unit, stay_source, stay_id, admitted_on, opened_at,
        release_date, first_release_date, release_type, release_certainty, date_known_on, profile, status)
    select 'TG-2026-' || lpad(n::text, 6, '0'), person_id, '/prison/oslo', 'test', n::text, '2026-01-01', now(),
        current_date + n % 140 - 40, current_date + n % 140 - 40, 'SENTENCE_END', 'CALCULATED', '2026-01-01', 'STANDARD', 'OPEN'
    from (select max(person_id) as person_id from person.person) p, generate_series(1, 2000) n;
insert into app.obligation (case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit,
    state, assignee, offered_at, first_due_at, due_at, due_reason, changed_at)
select 'TG-2026-' || lpad((1 + n % 2000)::text, 6, '0'), 'clarifyHousing', 'T14',
    case when n % 500 = 7 then 'HEALTH_AND_SUBSTANCE' else 'HOUSING' end,
    case when n % 500 = 7 then 'RESTRICTED' else 'CONTENT' end, true,
    case when n % 500 = 7 then 'prison-health' else 'prison-staff' end, unit, unit, 'ACCEPTED',
    case when n % 500 = 100 then 'officer' end, now(), due, due, 'x', now()
from generate_series(1, 100000) n,
    lateral (select case when n % 500 = 7 then '/prison/oslo/health' when n % 5 = 0 then '/prison/oslo'
        when n % 333 = 1 then '/prison/bergen' else '/prison/' || (1 + n % 200) end as unit) a,
    lateral (select date_trunc('hour', now()) + make_interval(hours => (n * 7919) % 2400 - 240) as due) b
