-- After hundred-thousand-open: 900,000 more that are closed, over 820 days and 20,000 closed cases, in the same units. Written
-- without triggers, which would keep a history that nothing here reads.
set session_replication_role = replica;
insert into app.any_case select 'TG-2024-' || lpad(n::text, 6, '0') from generate_series(1, 20000) n;
insert into app.release_case (case_id, person_id, prison_unit, stay_source, stay_id, admitted_on, opened_at,
        release_date, first_release_date, release_type, release_certainty, date_known_on, profile, status, closed_at)
    select 'TG-2024-' || lpad(n::text, 6, '0'), person_id, '/prison/oslo', 'closed', n::text, '2024-01-01', now(),
        current_date - n % 800, current_date - n % 800, 'SENTENCE_END', 'CONFIRMED', '2024-01-01', 'STANDARD', 'CLOSED', now()
    from (select max(person_id) as person_id from person.person) p, generate_series(1, 20000) n;
insert into app.obligation (case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit,
    state, assignee, offered_at, first_due_at, due_at, due_reason, changed_at, closed_at, outcome)
select 'TG-2024-' || lpad((1 + n % 20000)::text, 6, '0'), 'clarifyHousing', 'T14', 'HOUSING', 'CONTENT', true, 'prison-staff', unit, unit,
    'DONE', case when n % 500 = 100 then 'officer' end, now(), done, done, 'x', now(), done, 'DONE'
from generate_series(1, 900000) n,
    lateral (select case when n % 5 = 0 then '/prison/oslo' when n % 333 = 1 then '/prison/bergen' else '/prison/' || (1 + n % 200) end as unit,
        now() - make_interval(mins => (n * 7919::bigint % 1180800)::int) as done) a;
set session_replication_role = origin;
-- The same open work as tasks of the engine, each with its candidate group and its due date.
insert into engine.act_ru_task (id_, rev_, name_, task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_)
    select 'bench-' || obligation_id, 1, kind, kind, assignee, 50, now(), due_at, 1 from app.obligation where closed_at is null;
insert into engine.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
    select 'bench-' || obligation_id, 1, receiver_unit, 'candidate', 'bench-' || obligation_id from app.obligation where closed_at is null
