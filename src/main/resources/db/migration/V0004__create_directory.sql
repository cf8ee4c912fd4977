-- Who can owe something: the agencies' units, the people in them, and who stands in for whom.
create table app.municipality (
    code        char(4) not null,
    name        text    not null,
    county_code char(2) not null,
    county      text    not null,
    valid_from  date    not null,
    valid_until date,
    primary key (code, valid_from)
);

create table app.unit (
    unit_id           text primary key check (unit_id ~ '^/[a-z-]+(/[a-z0-9-]+)+$'),
    agency            text not null,
    name              text not null,
    municipality_code char(4),
    county_code       char(2),
    -- The unit's shared mailbox. Absent = an incident for the coordinator, never a silent drop.
    contact_address   text,
    active            boolean not null default true
);

create table app.staff (
    user_id      text primary key,
    display_name text not null
);

create table app.unit_member (
    unit_id      text    not null references app.unit,
    user_id      text    not null references app.staff,
    leads        boolean not null default false,
    deputises    boolean not null default false,
    absent_from  date,
    absent_until date,
    primary key (unit_id, user_id),
    check ((absent_from is null) = (absent_until is null)),
    check (absent_from <= absent_until)
);
create index unit_member_user on app.unit_member (user_id);
