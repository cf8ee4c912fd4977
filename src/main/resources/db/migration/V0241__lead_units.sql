-- What whoever leads a unit says of it: how it is reached, who stands in, who is away and why in a word, how much it can carry.
alter table app.unit add column contact_phone text, add column capacity integer check (capacity between 1 and 9999);

-- A deputy without days stands in whenever the leader is away.
alter table app.unit_member add column deputises_from date, add column deputises_until date,
    add check ((deputises_from is null) = (deputises_until is null)), add check (deputises_from <= deputises_until);
-- A code that tells nothing of anybody's health.
alter table app.unit_member add column absence_reason text check (absence_reason is null or absent_from is not null);

-- Every such change, with what stood before.
create table app.unit_change (
    change_id  bigint generated always as identity primary key,
    unit_id    text not null references app.unit,
    changed_by text not null,
    changed_at timestamptz not null,
    what       text not null check (what in ('ADDRESS', 'PHONE', 'CAPACITY', 'DEPUTY', 'ABSENCE', 'BEYOND')),
    about      text,
    old_value  text,
    new_value  text
);
create index unit_change_unit on app.unit_change (unit_id, change_id desc);
create trigger unit_change_is_append_only before update or delete on app.unit_change
    for each row execute function audit.refuse_change();

-- A leader's yes to one offer more than the unit can carry.
create table app.capacity_yes (
    obligation_id bigint primary key references app.obligation,
    said_by       text not null,
    said_at       timestamptz not null,
    reason        text not null
);
