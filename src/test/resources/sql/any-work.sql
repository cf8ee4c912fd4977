-- Four units, 120 cases and 6,000 obligations of every sort; the seed decides which.
insert into app.unit (unit_id, agency, name) values ('/prison/oslo', 'PRISON', 'Oslo'), ('/prison/bergen', 'PRISON', 'Bergen'),
    ('/nav/0301', 'NAV', 'NAV Oslo'), ('/ngo/wayback', 'NGO', 'WayBack') on conflict do nothing;
set seed to :seed;
insert into app.release_case (case_id, person_id, prison_unit, stay_source, stay_id, admitted_on, opened_at,
        release_date, first_release_date, release_type, release_certainty, date_known_on, profile, status)
    select 'TG-2026-' || lpad(n::text, 6, '0'), person_id, (array['/prison/oslo', '/prison/bergen'])[1 + floor(random() * 2)::int],
        'any', n::text, '2026-01-01', now(), day, day, case when day is not null then 'SENTENCE_END' end,
        case when day is not null then (array['ESTIMATED', 'CALCULATED', 'CONFIRMED'])[1 + floor(random() * 3)::int] end,
        case when day is not null then date '2026-01-01' end, 'STANDARD', 'OPEN'
    from (select max(person_id) as person_id from person.person) p, generate_series(1, 120) n,
        lateral (select case when random() < 0.9 then current_date + floor(random() * 200)::int - 60 + n * 0 end as day) d;
insert into app.release_date_change (case_id, changed_at, old_date, new_date, changed_by, moved, squeezed, impossible)
    select case_id, now(), case when random() < 0.7 then release_date - 7 end, release_date, 'x', 0, 0, 0
    from app.release_case where release_date is not null and random() < 0.5;
insert into app.consent (case_id, to_unit, category, basis, purpose, given_how, starts_on, expires_on, recorded_by, ended_at, ended_because)
    select case_id, '/nav/0301', 'HOUSING', 'CONSENT', 'x', 'WRITTEN', current_date - 9, current_date + 90, 'x', now() - interval '1 day', 'WITHDRAWN'
    from app.release_case where random() < 0.3;
insert into app.obligation (case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit, state, assignee,
        offered_at, accept_by, first_due_at, due_at, due_reason, changed_at, refusals, suspended_at, closed_at, reason)
    select 'TG-2026-' || lpad((1 + floor(random() * 120)::int)::text, 6, '0'),
        (array['clarifyHousing', 'decideHome', 'decideAid'])[1 + floor(random() * 3)::int], 'T14',
        (array['HOUSING', 'INCOME_AND_DEBT', 'EDUCATION', 'HEALTH_AND_SUBSTANCE'])[1 + floor(random() * 4)::int],
        (array['CONTENT', 'CONTENT', 'NOTICE', 'RESTRICTED'])[1 + floor(random() * 4)::int], true,
        (array['prison-staff', 'nav-staff', 'prison-health'])[1 + floor(random() * 3)::int], sender,
        case when random() < 0.5 then sender else receiver end, state,
        case when state <> 'OFFERED' then (array['officer', 'colleague', null])[1 + floor(random() * 3)::int] end, now(), now(), due, due, 'x', now(),
        floor(random() * 3)::int, case when state = 'ACCEPTED' and random() < 0.1 then now() end,
        case when state not in ('OFFERED', 'ACCEPTED') then now() - make_interval(days => floor(random() * 60)::int) end, 'x'
    from generate_series(1, 6000) n, lateral (select
        (array['/prison/oslo', '/prison/bergen', '/nav/0301', '/ngo/wayback'])[1 + floor(random() * 4)::int] as sender,
        (array['/prison/oslo', '/prison/bergen', '/nav/0301', '/ngo/wayback'])[1 + floor(random() * 4)::int] as receiver,
        (array['OFFERED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'DONE', 'DONE', 'FAILED', 'REJECTED'])[1 + floor(random() * 8)::int] as state,
        now() + make_interval(hours => floor(random() * 2400)::int - 900 + n * 0) as due) a;
insert into app.put_aside (obligation_id, user_id, until, reason, set_at)
    select obligation_id, assignee, current_date + floor(random() * 30)::int - 5, 'AGREED_DAY', now()
    from app.obligation where assignee is not null and random() < 0.3
