-- A figure of a past day is counted from what was known on that day. What it asks for and what a later day overwrites is kept from
-- here on, each with the instant from which it held.

-- What held of a case. Dated by the case's own history, which is written before this, as the transaction ends.
create table app.case_version (
    case_id      text not null references app.release_case,
    profile      text not null,
    prison_unit  text not null,
    admitted_on  date not null,
    release_type text,
    since        timestamptz not null,
    nr           bigint generated always as identity primary key
);
create index case_version_case on app.case_version (case_id, nr);
insert into app.case_version (case_id, profile, prison_unit, admitted_on, release_type, since)
    select f.case_id, f.profile, c.prison_unit, c.admitted_on, c.release_type, f.since
    from app.case_profile f join app.release_case c using (case_id) order by f.nr;
drop trigger first_profile_is_kept on app.release_case;
drop trigger changed_profile_is_kept on app.release_case;
drop function app.keep_profile();
drop table app.case_profile;

create function app.keep_version() returns trigger language plpgsql as $$
begin
    insert into app.case_version (case_id, profile, prison_unit, admitted_on, release_type, since)
    select c.case_id, c.profile, c.prison_unit, c.admitted_on, c.release_type,
        coalesce((select e.at from audit.event e where e.case_id = c.case_id order by e.seq desc limit 1), c.opened_at)
    from app.release_case c
    left join lateral (select * from app.case_version v where v.case_id = c.case_id order by v.nr desc limit 1) v on true
    where c.case_id = new.case_id and (v.case_id is null
        or (v.profile, v.prison_unit, v.admitted_on, v.release_type) is distinct from (c.profile, c.prison_unit, c.admitted_on, c.release_type));
    return null;
end $$;
create constraint trigger first_version_is_kept after insert on app.release_case deferrable initially deferred
    for each row execute function app.keep_version();
create constraint trigger changed_version_is_kept after update of profile, prison_unit, admitted_on, release_type on app.release_case
    deferrable initially deferred for each row
    when ((new.profile, new.prison_unit, new.admitted_on, new.release_type) is distinct from (old.profile, old.prison_unit, old.admitted_on, old.release_type))
    execute function app.keep_version();
create trigger version_is_append_only before update or delete on app.case_version for each row execute function audit.refuse_change();

-- A handover as it was offered. While it is open, its row in app.obligation may get another sender, receiver and day to answer by; who let
-- it slip is measured by what was first said, as lateness is by the first due date. What only goes on after a mistake is no new offer.
create table app.offer (
    obligation_id bigint primary key references app.obligation,
    case_id       text not null,
    sender_unit   text not null references app.unit,
    receiver_unit text not null references app.unit,
    offered_at    timestamptz not null,
    answer_by     timestamptz not null
);
create index offer_offered on app.offer using brin (offered_at);
insert into app.offer (obligation_id, case_id, sender_unit, receiver_unit, offered_at, answer_by)
    select o.obligation_id, o.case_id, coalesce(a.owner_unit, o.sender_unit), o.receiver_unit, o.offered_at, o.accept_by
    from app.obligation o
    left join lateral (select owner_unit from app.accountability a where a.obligation_id = o.obligation_id order by a.since limit 1) a on true
    where o.accept_by is not null and coalesce(a.owner_unit, o.sender_unit) <> o.receiver_unit;
create trigger offer_is_append_only before update or delete on app.offer for each row execute function audit.refuse_change();

-- When an appointment was to be, as it was known when.
create table app.appointment_time (
    appointment_id bigint not null references app.appointment,
    starts_at      timestamptz not null,
    since          timestamptz not null,
    nr             bigint generated always as identity primary key
);
create index appointment_time_of on app.appointment_time (appointment_id, nr);
insert into app.appointment_time (appointment_id, starts_at, since) select appointment_id, starts_at, booked_at from app.appointment;
create function app.keep_appointment_time() returns trigger language plpgsql as $$
begin
    insert into app.appointment_time (appointment_id, starts_at, since) values (new.appointment_id, new.starts_at, new.changed_at);
    return null;
end $$;
create trigger booked_time_is_kept after insert on app.appointment for each row execute function app.keep_appointment_time();
create trigger moved_time_is_kept after update of starts_at on app.appointment for each row
    when (new.starts_at <> old.starts_at) execute function app.keep_appointment_time();
create trigger appointment_time_is_append_only before update or delete on app.appointment_time
    for each row execute function audit.refuse_change();

-- The day of a move to another prison, as it was known when.
create table app.transfer_day (
    transfer_id bigint not null references app.prison_transfer,
    moves_on    date not null,
    since       timestamptz not null,
    nr          bigint generated always as identity primary key
);
create index transfer_day_of on app.transfer_day (transfer_id, nr);
insert into app.transfer_day (transfer_id, moves_on, since) select transfer_id, moves_on, decided_at from app.prison_transfer;
create trigger transfer_day_is_append_only before update or delete on app.transfer_day
    for each row execute function audit.refuse_change();

-- What was answered, left out or asked twice stands as it was said.
create trigger result_is_append_only before update or delete on app.obligation_result for each row execute function audit.refuse_change();
create trigger dropped_step_is_append_only before update or delete on app.dropped_step for each row execute function audit.refuse_change();
create trigger repeated_question_is_append_only before update or delete on app.repeated_question
    for each row execute function audit.refuse_change();

-- As before, with some words more: when it was offered and accepted, its life area, and why it ended, never change either.
create or replace function app.keep_obligation_lawful() returns trigger language plpgsql as $$
begin
    if new.first_due_at <> old.first_due_at or new.case_id <> old.case_id or new.kind <> old.kind
        or new.offered_at <> old.offered_at or new.life_area <> old.life_area then
        raise exception 'the first due date, the case, the kind, the life area and the offer of an obligation never change' using errcode = 'integrity_constraint_violation';
    end if;
    if old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at then
        raise exception 'an obligation is accepted once' using errcode = 'integrity_constraint_violation';
    end if;
    if old.closed_at is not null
        and (new.state, new.closed_at, new.sender_unit, new.receiver_unit, new.reason)
            is distinct from (old.state, old.closed_at, old.sender_unit, old.receiver_unit, old.reason) then
        raise exception 'a closed obligation stays closed, and its parties stay who they were' using errcode = 'integrity_constraint_violation';
    end if;
    if new.state <> old.state
        and not (old.state = 'OFFERED' and new.state in ('ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN'))
        and not (old.state = 'ACCEPTED' and new.state in ('DONE', 'FAILED', 'RETURNED', 'WITHDRAWN')) then
        raise exception 'no step leads from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
