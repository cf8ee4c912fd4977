-- The obligation: one row per user task, with an owner, a clock and a consequence.
create table app.obligation (
    obligation_id    bigint generated always as identity primary key,
    case_id          text not null references app.release_case,
    kind             text not null,
    code             text not null,
    life_area        text not null,
    info_lane        text not null check (info_lane in ('NOTICE', 'CONTENT', 'RESTRICTED')),
    priority         smallint not null default 2,
    must             boolean not null,
    evidence         text not null default 'NONE',
    capability       text not null,
    ladder           text not null default 'STANDARD' check (ladder in ('STANDARD', 'CONTAINMENT')),
    task_id          text,
    sender_unit      text not null references app.unit,
    receiver_unit    text not null references app.unit,
    state            text not null check (state in ('OFFERED', 'ACCEPTED', 'DONE', 'FAILED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'RETURNED')),
    -- Exactly one accountable owner: the database derives it, so no code can leave it empty or name two.
    -- The sender stays accountable until the receiver has accepted; a refusal or a return hands it back.
    accountable_unit text not null generated always as
        (case when state in ('OFFERED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'RETURNED') then sender_unit else receiver_unit end) stored,
    assignee         text,
    offered_at       timestamptz not null,
    accept_by        timestamptz,
    accepted_at      timestamptz,
    first_due_at     timestamptz not null,
    due_at           timestamptz not null,
    due_reason       text not null,
    min_lead         interval not null default interval '0',
    level            smallint not null default -1 check (level between -1 and 5),
    next_alarm_at    timestamptz,
    -- Does the next alarm move the token (a miss, L3), or only tell somebody (L0 to L2)?
    rings            boolean not null generated always as (level >= 2 or ladder = 'CONTAINMENT') stored,
    -- How often this task has been refused before this row: two refusals and the coordinator decides.
    refusals         smallint not null default 0,
    contains_obligation bigint references app.obligation,
    -- From L3 on somebody contains the miss: a step drawn at the task itself, or the case's own ladder.
    containment      text check (containment in ('DRAWN', 'LADDER')),
    outcome          text,
    reason           text,
    changed_at       timestamptz not null,
    closed_at        timestamptz,
    check ((state in ('OFFERED', 'ACCEPTED')) = (closed_at is null)),
    check (state <> 'OFFERED' or accept_by is not null),
    check (state not in ('FAILED', 'REJECTED', 'RETURNED') or reason is not null),
    check (closed_at is null or next_alarm_at is null)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

create index obligation_to_tell on app.obligation (next_alarm_at) where next_alarm_at is not null and not rings;
create index obligation_case on app.obligation (case_id);
create index obligation_queue on app.obligation (receiver_unit, due_at, obligation_id) where closed_at is null;
create index obligation_mine on app.obligation (assignee, due_at, obligation_id) where closed_at is null and assignee is not null;
create index obligation_sent on app.obligation (sender_unit, due_at, obligation_id) where closed_at is null and sender_unit <> receiver_unit;
create unique index obligation_task on app.obligation (task_id) where closed_at is null;
create index obligation_contains on app.obligation (contains_obligation) where contains_obligation is not null;

-- What never changes, and which steps from state to state there are. First due is kept for ever: metrics measure lateness
-- against it. A closed row keeps its end and its parties: it is history.
create function app.keep_obligation_lawful() returns trigger language plpgsql as $$
begin
    if new.first_due_at <> old.first_due_at or new.case_id <> old.case_id or new.kind <> old.kind then
        raise exception 'the first due date, the case and the kind of an obligation never change' using errcode = 'integrity_constraint_violation';
    end if;
    if old.closed_at is not null
        and (new.state, new.closed_at, new.sender_unit, new.receiver_unit) is distinct from (old.state, old.closed_at, old.sender_unit, old.receiver_unit) then
        raise exception 'a closed obligation stays closed, and its parties stay who they were' using errcode = 'integrity_constraint_violation';
    end if;
    if new.state <> old.state
        and not (old.state = 'OFFERED' and new.state in ('ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN'))
        and not (old.state = 'ACCEPTED' and new.state in ('DONE', 'FAILED', 'RETURNED', 'WITHDRAWN')) then
        raise exception 'no step leads from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger obligation_stays_lawful before update on app.obligation
    for each row execute function app.keep_obligation_lawful();

-- Who was accountable when. Written by the database itself, so that the history cannot disagree with the row:
-- at every instant from the offer to the end, exactly one span covers the obligation.
create table app.accountability (
    obligation_id bigint not null references app.obligation,
    owner_unit    text not null,
    since         timestamptz not null,
    until         timestamptz,
    check (until is null or until >= since)
);
create unique index accountability_one_owner on app.accountability (obligation_id) where until is null;

create function app.record_accountability() returns trigger language plpgsql as $$
declare
    v_since timestamptz := new.offered_at;
begin
    if tg_op = 'UPDATE' then
        if new.closed_at is not null and old.closed_at is null then
            update app.accountability set until = greatest(since, new.closed_at) where obligation_id = new.obligation_id and until is null;
            return null;
        end if;
        if new.accountable_unit = old.accountable_unit then
            return null;
        end if;
        -- The next span begins where this one ends, even when two machines' clocks disagree.
        update app.accountability set until = greatest(since, new.changed_at) where obligation_id = new.obligation_id and until is null
            returning until into strict v_since;
    end if;
    insert into app.accountability (obligation_id, owner_unit, since) values (new.obligation_id, new.accountable_unit, v_since);
    if new.closed_at is not null then
        update app.accountability set until = greatest(since, new.closed_at) where obligation_id = new.obligation_id and until is null;
    end if;
    return null;
end $$;
create trigger obligation_has_one_owner after insert or update of state, sender_unit, receiver_unit, closed_at on app.obligation
    for each row execute function app.record_accountability();

-- Nobody else writes spans: neither the application nor a hand at the database.
create function app.guard_accountability() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'accountability follows the obligation and is not written by itself' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger accountability_follows_the_obligation before insert or update or delete on app.accountability
    for each row execute function app.guard_accountability();

-- What was filled in when the obligation was done, beside the row so that the row stays small.
create table app.obligation_result (
    obligation_id bigint primary key references app.obligation,
    data          jsonb not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null
);

-- Catalogue steps that a short sentence leaves no time for: listed with the reason, never silently missing.
create table app.dropped_step (
    case_id    text not null references app.release_case,
    kind       text not null,
    profile    text not null,
    reason     text not null,
    dropped_at timestamptz not null,
    primary key (case_id, kind)
);

create table app.raised_hand (
    hand_id       bigint generated always as identity primary key,
    case_id       text not null references app.release_case,
    obligation_id bigint references app.obligation,
    raised_by     text not null,
    raised_unit   text not null,
    raised_at     timestamptz not null,
    taken_at      timestamptz
);
create index raised_hand_open on app.raised_hand (case_id) where taken_at is null;
