-- Help asked for after a case was closed: by whom, and whether it was still possible. The request itself is an obligation.
create table app.help_request (
    request_id bigint generated always as identity primary key,
    case_id    text not null references app.release_case,
    asked_by   text not null,
    asked_at   timestamptz not null,
    taken      boolean not null
);
create index help_request_case on app.help_request (case_id);
