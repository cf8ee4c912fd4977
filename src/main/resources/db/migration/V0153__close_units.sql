-- A unit that closes down, and the cases in which somebody else must answer for what it owed: worked off case by case.
create table app.unit_closure (
    closure_id bigint generated always as identity primary key,
    unit_id    text not null references app.unit,
    closed_by  text not null,
    closed_at  timestamptz not null
);
create table app.unit_closure_case (
    closure_id bigint not null references app.unit_closure,
    case_id    text not null references app.release_case,
    done_at    timestamptz,
    moved      integer not null default 0,
    primary key (closure_id, case_id)
);
create index unit_closure_case_open on app.unit_closure_case (case_id) where done_at is null;
