-- A meeting of the responsibility group: called, held or asked in writing, and what it decided.
create table app.meeting (
    meeting_id        bigint generated always as identity primary key,
    case_id           text not null references app.release_case,
    kind              text not null check (kind in ('FIRST', 'THIRD', 'EXTRA')),
    opened_at         timestamptz not null,
    appointment_id    bigint references app.appointment,
    person_invited    text check (person_invited in ('PAPER', 'ORALLY', 'DECLINED')),
    heard_on          date,
    heard_how         text check (heard_how in ('MEETING', 'VIDEO', 'PHONE', 'WRITTEN')),
    -- Who took part, as ticked: measured are the person and the organisation.
    present           text[] not null default '{}',
    person_present    boolean generated always as ('PERSON' = any(present)) stored,
    ngo_present       boolean generated always as ('NGO' = any(present)) stored,
    minutes_reference text,
    settled_at        timestamptz,
    check ((heard_on is null) = (heard_how is null))
);
create index meeting_case on app.meeting (case_id, meeting_id);

-- Which meeting a step belongs to: two meetings of a case may be under way at once.
create table app.meeting_step (
    task_id    text primary key,
    meeting_id bigint not null references app.meeting
);

-- Each names a unit, what, and by when. It becomes that unit's obligation when the minutes are done; then the task is known.
create table app.meeting_decision (
    decision_id   bigint generated always as identity primary key,
    meeting_id    bigint not null references app.meeting,
    unit          text not null references app.unit,
    life_area     text not null,
    decision      text not null check (decision <> ''),
    due_on        date not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    task_id       text unique
);
create index meeting_decision_of on app.meeting_decision (meeting_id, decision_id);
