-- One mail says "something waits" for many notices: a notice joins a mail to the same unit that has not left yet.
create index outbox_gathering on app.outbox (to_unit, kind, next_try_at) where attempts = 0;

-- The leader's weekly overview: one for each unit and week, whichever node thinks of it first.
create table app.digest (
    week_starts date not null,
    to_unit     text not null references app.unit,
    queued_at   timestamptz not null,
    primary key (week_starts, to_unit)
);

-- What a correction has to follow: everybody who was told of a case.
create index notice_obligation on app.notice (obligation_id) where acknowledged_at is null and obligation_id is not null;
