-- A case that is not one's own, opened in an emergency: for one person, for a day at most, under the auditor's eyes.
create table app.break_glass (
    glass_id   bigint generated always as identity primary key,
    case_id    text not null references app.release_case,
    user_id    text not null,
    reason     text not null check (reason in ('LIFE_OR_HEALTH', 'RELEASED_TODAY', 'NOBODY_ANSWERS', 'PERSON_ASKS', 'OTHER')),
    opened_at  timestamptz not null,
    open_until timestamptz not null,
    ended_at   timestamptz,
    ended_by   text,
    check (open_until > opened_at and open_until <= opened_at + interval '24 hours'),
    check ((ended_at is null) = (ended_by is null)),
    check (ended_at >= opened_at)
);
create index break_glass_user on app.break_glass (user_id) where ended_at is null;
create index break_glass_case on app.break_glass (case_id);

-- The log of it, which nobody changes: opened, ended before its time, seen by the auditor.
create table audit.break_glass (
    entry_id bigint generated always as identity primary key,
    glass_id bigint not null,
    at       timestamptz not null,
    what     text not null check (what in ('OPENED', 'ENDED', 'SEEN')),
    by_user  text not null,
    case_id  text not null,
    units    text not null default '',
    reason   text,
    words    text,
    check ((what = 'OPENED') = (reason is not null and words is not null))
);
create unique index break_glass_once on audit.break_glass (glass_id, what);
create trigger break_glass_is_append_only before update or delete on audit.break_glass
    for each row execute function audit.refuse_change();

-- A line of the access log says whether the case was open to the reader only because of that.
alter table audit.access add column emergency boolean not null default false;
-- The auditor asks by person and by period.
create index access_user on audit.access (user_id, access_id);
create index access_at on audit.access (at);

-- When somebody had the chain of the histories checked, and what was found.
create table audit.chain_check (
    check_id   bigint generated always as identity primary key,
    checked_at timestamptz not null,
    by_user    text not null,
    cases      integer not null,
    entries    bigint not null,
    breaks     jsonb not null
);
create trigger chain_check_is_append_only before update or delete on audit.chain_check
    for each row execute function audit.refuse_change();
