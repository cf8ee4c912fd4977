-- What was told to whom. The inbox is inside; a mail only says that something waits, never about whom.
create table app.notice (
    notice_id       bigint generated always as identity primary key,
    case_id         text not null references app.release_case,
    obligation_id   bigint references app.obligation,
    kind            text not null,
    level           smallint,
    to_unit         text not null references app.unit,
    to_user         text,
    statutory       boolean not null default false,
    created_at      timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text
);
create index notice_inbox on app.notice (to_unit, notice_id) where acknowledged_at is null;
create index notice_case on app.notice (case_id);

create table app.outbox (
    message_id  bigint generated always as identity primary key,
    kind        text not null,
    to_unit     text not null,
    to_address  text not null,
    language    text not null default 'nb',
    reference   text not null,
    created_at  timestamptz not null,
    attempts    smallint not null default 0,
    next_try_at timestamptz not null,
    last_error  text
);
create index outbox_next on app.outbox (next_try_at);

create table app.outbox_sent (
    message_id bigint primary key,
    kind       text not null,
    to_unit    text not null,
    sent_at    timestamptz not null
);
