-- A year of the whole country, invented: 9,000 releases in the twelve months before 1 November 2026, of 40 prisons and 350 municipalities,
-- 45 obligations a case, some 2,000,000 entries of the history. Written without triggers, so what they would keep is written here too.
set session_replication_role = replica;
insert into app.municipality (code, name, county_code, county, valid_from)
    select lpad((100 + n)::text, 4, '0'), 'Prøvekommune ' || n, lpad((1 + n % 15)::text, 2, '0'), 'Prøvefylke ' || n % 15, '2024-01-01' from generate_series(0, 349) n on conflict do nothing;
insert into app.unit (unit_id, agency, name)
    select '/prison/p' || n, 'PRISON', 'Prøvefengsel ' || n from generate_series(0, 39) n
    union all select '/prison/p' || n || '/coordinator', 'COORDINATOR', 'Koordinator ' || n from generate_series(0, 39) n
    union all select '/prison/p' || n || '/health', 'PRISON_HEALTH', 'Helse ' || n from generate_series(0, 39) n
    union all select '/nav/' || (100 + n), 'NAV', 'NAV ' || n from generate_series(0, 349) n
    union all select '/municipality/' || (100 + n) || '/housing', 'HOUSING', 'Bolig ' || n from generate_series(0, 349) n
    union all select '/municipality/' || (100 + n) || '/coordination', 'MUNICIPALITY', 'Kommune ' || n from generate_series(0, 349) n
    union all select '/ngo/n' || n, 'NGO', 'Organisasjon ' || n from generate_series(0, 9) n;
insert into person.person (national_id, national_id_hash, name, birth_year, sex)
    select int4send(n), int4send(n), int4send(n), 1958 + n % 48, (array['M', 'M', 'M', 'F', 'M'])[1 + n % 5] from generate_series(1, 9000) n;
create temp table story as
    select n, 'TG-2026-' || lpad(n::text, 6, '0') as case_id, '/prison/p' || n * 7 % 40 as prison, (100 + n * 13 % 350)::text as place,
        timestamptz '2025-11-01 08:00+01' + make_interval(days => n % 365) as out_at,
        timestamptz '2025-11-01 08:00+01' + make_interval(days => n % 365 - 12 - n * 31 % 400) as in_at
    from generate_series(1, 9000) n;
insert into app.any_case select case_id from story;
insert into app.release_case (case_id, person_id, prison_unit, stay_source, stay_id, admitted_on, opened_at, release_date, first_release_date, release_type,
        release_certainty, date_known_on, profile, status, released_at, closed_at, outcome)
    select s.case_id, p.person_id, s.prison, 'bulk', s.n::text, s.in_at::date, s.in_at, s.out_at::date, s.out_at::date, 'SENTENCE_END', 'CONFIRMED', s.in_at::date,
        (array['COMPRESSED', 'STANDARD', 'EXPRESS'])[1 + n % 3], case when s.out_at < '2026-05-01' then 'CLOSED' else 'RELEASED' end, s.out_at,
        case when s.out_at < '2026-05-01' then s.out_at + interval '180 days' end, case when s.out_at < '2026-05-01' then 'DONE' end
    from story s join person.person p on p.national_id_hash = int4send(s.n);
insert into app.case_version (case_id, profile, prison_unit, admitted_on, release_type, since)
    select c.case_id, c.profile, c.prison_unit, c.admitted_on, c.release_type, c.opened_at + make_interval(days => v)
    from app.release_case c, generate_series(0, 2) v;
insert into app.municipality_settlement (case_id, municipality, settled_by, answer, settled_at)
    select case_id, '0' || place, 'MUNICIPALITY', 1, in_at + interval '3 days' from story where n % 20 > 0;
insert into app.municipality_dispute (case_id, because, refused_by, opened_at) select case_id, 'REFUSED', '{}', in_at + interval '5 days' from story where n % 40 = 0;
create temp table task (k, kind, area, answer) as values
    (1, 'holdIntakeTalk', 'GENERAL', '{}'), (2, 'acknowledgeNotice', 'INCOME_AND_DEBT', '{}'), (3, 'recordReleaseDate', 'GENERAL', '{}'),
    (4, 'offerMapping', 'GENERAL', '{"mappingWanted": true}'), (5, 'recordConsents', 'GENERAL', '{}'), (6, 'makePlan', 'GENERAL', '{}'),
    (7, 'determineMunicipality', 'GENERAL', '{}'), (8, 'clarifyHousing', 'HOUSING', '{"housingNeed": "NEEDS_HOME"}'), (9, 'referHousing', 'HOUSING', '{}'),
    (10, 'decideHome', 'HOUSING', '{"homeDecision": "GRANTED"}'), (11, 'confirmTemporaryAddress', 'HOUSING', '{}'), (12, 'setFirstPayment', 'INCOME_AND_DEBT', '{"firstPaymentOn": "2026-03-02"}'),
    (13, 'arrangeIdAndBank', 'ID_BANK_DIGITAL', '{"inPlace": ["ID", "BANK"]}'), (14, 'findActivity', 'WORK_AND_ACTIVITY', '{}'), (15, 'placeInSchool', 'EDUCATION', '{}'),
    (16, 'reviewHealthNeed', 'HEALTH_AND_SUBSTANCE', '{"overdoseRisk": "true"}'), (17, 'giveOverdoseTalk', 'HEALTH_AND_SUBSTANCE', '{}'),
    (18, 'giveNaloxone', 'HEALTH_AND_SUBSTANCE', '{"naloxone": "GIVEN"}'), (19, 'offerNgo', 'FAMILY_AND_NETWORK', '{}'), (20, 'acceptCompanionship', 'FAMILY_AND_NETWORK', '{}'),
    (21, 'meetBeforeRelease', 'FAMILY_AND_NETWORK', '{}'), (22, 'holdFirstMeeting', 'GENERAL', '{"present": ["PERSON", "NGO"]}'), (23, 'handOverCoordination', 'GENERAL', '{}'),
    (24, 'decideHardStop', 'GENERAL', '{"redLines": "FIXED"}'), (25, 'recordRelease', 'GENERAL', '{}'), (26, 'recordGateOutcome', 'GENERAL', '{"metAtGate": "MET"}'),
    (27, 'contactDay1', 'GENERAL', '{"personReached": "true"}'), (28, 'contactDay3', 'GENERAL', '{"personReached": "true"}'), (29, 'contactDay7', 'GENERAL', '{"personReached": "false"}'),
    (30, 'surveyPerson14', 'GENERAL', '{"safeHome": "YES", "enoughMoney": "NO"}'), (31, 'surveyPerson90', 'GENERAL', '{"safeHome": "YES"}'),
    (32, 'reviewStatus90', 'GENERAL', '{"activity": "WORK"}');
-- Every fourth step is one agency's offer to another; of those one in ten comes late, one in fifty is refused and one in fifty never answered.
insert into app.obligation (obligation_id, case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit, state, offered_at, accept_by,
        accepted_at, first_due_at, due_at, due_reason, outcome, reason, changed_at, closed_at) overriding system value
    select n * 45 + k, case_id, kind, 'T', area, 'CONTENT', true, 'x', sender, receiver, state, at, case when offer then at + interval '3 days' end,
        case when state = 'REJECTED' or state = 'EXPIRED' then null when offer then at + make_interval(hours => case when n % 10 = 0 then 100 else n % 60 end) else at end,
        at, at, 'x', null, case state when 'REJECTED' then 'NO_CAPACITY' when 'EXPIRED' then 'MISSED' end, at, case when state <> 'ACCEPTED' then at + make_interval(hours => 110 + n % 40) end
    from (
        select s.n, g.k, s.case_id, coalesce(t.kind, 'step' || g.k) as kind, coalesce(t.area, (array['HOUSING', 'INCOME_AND_DEBT', 'GENERAL'])[1 + g.k % 3]) as area,
            g.k % 4 = 0 or g.k = 2 as offer, s.in_at + (s.out_at - s.in_at) * g.k / 25 as at,
            case when g.k % 8 = 4 then s.prison || '/coordinator' else s.prison end as sender,
            case when g.k = 20 then '/ngo/n' || s.n % 10 when g.k % 12 = 0 then '/municipality/' || s.place || '/housing' when g.k % 4 = 0 or g.k = 2 then '/nav/' || s.place
                when g.k > 25 then '/municipality/' || s.place || '/coordination' else s.prison end as receiver,
            case when (g.k % 4 = 0 or g.k = 2) and (s.n + g.k) % 50 = 0 then 'REJECTED' when (g.k % 4 = 0 or g.k = 2) and (s.n + g.k) % 50 = 1 then 'EXPIRED'
                when (s.n * 7 + g.k) % 40 = 0 then 'ACCEPTED' else 'DONE' end as state
        from story s cross join generate_series(1, 45) g (k) left join task t on t.k = g.k) o;
insert into app.obligation_result (obligation_id, data, recorded_by, recorded_at)
    select o.obligation_id, t.answer::jsonb, 'x', o.closed_at from app.obligation o join task t on t.kind = o.kind where o.state = 'DONE';
insert into app.offer (obligation_id, case_id, sender_unit, receiver_unit, offered_at, answer_by)
    select obligation_id, case_id, sender_unit, receiver_unit, offered_at, accept_by from app.obligation where accept_by is not null;
insert into app.accountability (obligation_id, owner_unit, since, until)
    select obligation_id, sender_unit, offered_at, coalesce(accepted_at, closed_at) from app.obligation where accept_by is not null
    union all select obligation_id, receiver_unit, accepted_at, closed_at from app.obligation where accepted_at is not null;
-- Five entries an obligation but for some, and some a case.
insert into audit.event (case_id, seq, at, kind, actor, obligation_id, detail, hash)
    select case_id, 10 + row_number() over (partition by case_id order by at, obligation_id, e), at, kind, 'x', obligation_id, detail, '\x00'::bytea
    from (
        select o.case_id, o.obligation_id, v.e, v.at, v.kind, jsonb_build_object('kind', o.kind) || v.more as detail from app.obligation o cross join lateral (values
            (1, o.offered_at, case when o.accept_by is null then 'obligation.due' else 'obligation.offered' end, '{}'::jsonb),
            (2, o.accepted_at, case when o.accept_by is not null then 'obligation.accepted' end, '{}'),
            (3, o.accepted_at, 'obligation.claimed', '{}'), (4, o.accepted_at, 'packet.read', '{}'),
            (5, o.offered_at + interval '90 hours', 'ladder.raised', jsonb_build_object('level', 'L' || o.obligation_id % 3)),
            (6, case when o.state = 'EXPIRED' then o.closed_at - interval '1 hour' end, 'ladder.raised', '{"level": "L3"}'),
            (7, case when o.state = 'EXPIRED' then o.closed_at end, 'obligation.contained', '{}'),
            (8, case when o.state = 'DONE' then o.closed_at end, 'obligation.done', '{}')) v (e, at, kind, more)
        where v.at is not null and v.kind is not null) e;
insert into audit.event (case_id, seq, at, kind, actor, detail, hash)
    select case_id, 1, in_at, 'case.opened', 'x', '{}'::jsonb, '\x00'::bytea from story
    union all select case_id, 2, in_at + interval '2 days', 'consent.given', 'x', '{}', '\x00' from story
    union all select case_id, 3, in_at + interval '9 days', 'consent.withdrawn', 'x', '{}', '\x00' from story where n % 9 = 0
    union all select case_id, 5, out_at, 'release.recorded', 'x', '{}', '\x00' from story;
insert into app.release_date_change (case_id, changed_at, old_date, new_date, changed_by, moved, squeezed, impossible)
    select case_id, in_at + make_interval(days => v), out_at::date + v, out_at::date + 3 - v, 'x', 0, 0, 0 from story, generate_series(1, 2) v;
insert into app.prison_transfer (transfer_id, case_id, from_unit, to_unit, moves_on, decided_by, decided_at, taken_over_at) overriding system value
    select n, case_id, prison, '/prison/p0', in_at::date + 5, 'x', in_at + interval '1 day', in_at + interval '5 days' from story where n % 15 = 0 and prison <> '/prison/p0';
insert into app.transfer_day (transfer_id, moves_on, since) select transfer_id, moves_on, decided_at from app.prison_transfer;
insert into app.meeting (case_id, kind, opened_at, heard_on, heard_how, present, settled_at)
    select case_id, 'FIRST', in_at, in_at::date + 8, 'MEETING', array['PERSON', 'NGO'], in_at + interval '9 days' from story;
insert into app.repeated_question (case_id, obligation_id, known_as, known_from, reason, asked_at) select case_id, n * 45 + 8, 'x', n * 45 + 4, 'CHANGED', in_at + interval '10 days' from story;
insert into app.appointment (appointment_id, case_id, kind, life_area, unit, starts_at, ends_at, place, booked_at, changed_at) overriding system value
    select n * 10 + a, case_id, 'BANK', 'GENERAL', '/nav/' || place, out_at + make_interval(days => a * 3), out_at + make_interval(days => a * 3, hours => 1), 'x', in_at, in_at
    from story, generate_series(0, 7) a;
insert into app.appointment_time (appointment_id, starts_at, since) select appointment_id, starts_at, booked_at from app.appointment;
insert into app.open_door (case_id, track, declined_kind, declined_obligation, declined_at, ask_at, state, closed_at)
    select case_id, 'HELP', 'offerNgo', n * 45 + 19, in_at + interval '9 days', in_at + interval '39 days', case when n % 3 = 0 then 'WANTED' else 'OPEN' end,
        case when n % 3 = 0 then in_at + interval '40 days' end from story where n % 4 = 0;
insert into app.dropped_step (case_id, kind, profile, reason, dropped_at) select case_id, 'step' || d, 'EXPRESS', 'x', in_at from story, generate_series(1, 3) d where n % 3 = 0;
insert into app.life_area (case_id, area, need) select s.case_id, a, 'NEED' from story s, unnest(array['HOUSING', 'INCOME_AND_DEBT', 'WORK_AND_ACTIVITY', 'EDUCATION',
    'HEALTH_AND_SUBSTANCE', 'FAMILY_AND_NETWORK', 'ID_BANK_DIGITAL', 'LAW_AND_CONDITIONS']) a;
insert into app.life_area_need (case_id, area, need, at) select l.case_id, l.area, (array['NEED', 'SETTLED', 'NO_NEED'])[1 + (s.n + v) % 3], s.in_at + make_interval(days => v)
    from app.life_area l join story s using (case_id), generate_series(1, 2) v;
insert into app.life_area_owner (case_id, area, owner_unit, since, until)
    select l.case_id, l.area, s.prison, s.in_at, s.in_at + interval '8 days' from app.life_area l join story s using (case_id)
    union all select l.case_id, l.area, '/nav/' || s.place, s.in_at + interval '8 days', s.out_at from app.life_area l join story s using (case_id)
    union all select l.case_id, l.area, '/municipality/' || s.place || '/coordination', s.out_at + interval '3 days', null from app.life_area l join story s using (case_id);
set session_replication_role = origin;
