-- What the person declined, and when it is offered again. A door closes when the person wants the thing after all, or asks never to
-- be asked again; the case's end closes the rest.
create table app.open_door (
    door_id             bigint generated always as identity primary key,
    case_id             text not null references app.release_case,
    track               text not null check (track in ('NGO', 'MAPPING', 'HEALTH', 'HELP')),
    declined_kind       text not null,
    declined_obligation bigint not null references app.obligation,
    declined_at         timestamptz not null,
    -- How often it has been offered again and met with another no.
    noes                smallint not null default 0,
    ask_at              timestamptz not null,
    -- The token has taken it; and the task in which it is being asked now.
    taken_at            timestamptz,
    asked_in            text,
    state               text not null default 'OPEN' check (state in ('OPEN', 'WANTED', 'NEVER')),
    closed_at           timestamptz,
    check ((state = 'OPEN') = (closed_at is null))
);
-- One door for each thing declined, however often the no is said.
create unique index open_door_once on app.open_door (case_id, declined_kind) where closed_at is null;
create index open_door_asked_in on app.open_door (asked_in) where asked_in is not null;
