-- Whoever holds an obligation may put it out of sight until a day. It stays owed and its clock runs.
create table app.put_aside (
    obligation_id bigint primary key references app.obligation,
    user_id       text not null,
    until         date not null,
    reason        text not null check (reason in ('WAITING_FOR_ANSWER', 'PERSON_NOT_AVAILABLE', 'AGREED_DAY', 'OTHER_WORK_FIRST')),
    set_at        timestamptz not null
);
