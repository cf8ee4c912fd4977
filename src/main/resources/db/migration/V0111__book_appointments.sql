-- The one table of a case's appointments, whoever books them: meetings, and later the errands of the first days. What is planned around
-- them (order, travel, load) reads here.
create table app.appointment (
    appointment_id    bigint generated always as identity primary key,
    -- The same for ever, in every calendar it was put into, and says nothing of the case.
    uid               uuid not null unique default gen_random_uuid(),
    case_id           text not null references app.release_case,
    -- What it is for, such as GROUP_MEETING, IDENTITY, BANK or KEYS: the order of a day goes by it.
    kind              text not null check (kind ~ '^[A-Z][A-Z_]*$'),
    life_area         text not null,
    -- Who receives the person.
    unit              text not null references app.unit,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null check (ends_at > starts_at),
    -- A code where the place is known by one, and its words as they stand in a calendar: never the person's name or home.
    place_code        text,
    place             text not null,
    -- Norwegian clock times between which the place receives people, as entered; empty = not limited.
    opens_at          time,
    closes_at         time,
    -- From where the person comes from, as entered.
    travel_minutes    smallint check (travel_minutes >= 0),
    source_obligation bigint references app.obligation,
    -- Raised by every change that others must hear of, as calendars count it.
    sequence          integer not null default 0,
    booked_at         timestamptz not null,
    changed_at        timestamptz not null,
    cancelled_at      timestamptz,
    check ((opens_at is null) = (closes_at is null)),
    check (opens_at is null or (timezone('Europe/Oslo', starts_at)::time >= opens_at and timezone('Europe/Oslo', ends_at)::time <= closes_at
        and timezone('Europe/Oslo', starts_at)::date = timezone('Europe/Oslo', ends_at)::date))
);
create index appointment_case on app.appointment (case_id, starts_at) where cancelled_at is null;
create index appointment_source on app.appointment (source_obligation) where source_obligation is not null;

create function app.count_appointment_change() returns trigger language plpgsql as $$
begin
    if new.uid <> old.uid or new.case_id <> old.case_id then
        raise exception 'an appointment stays the same one' using errcode = 'integrity_constraint_violation';
    end if;
    if (new.starts_at, new.ends_at, new.place, new.cancelled_at) is distinct from (old.starts_at, old.ends_at, old.place, old.cancelled_at) then
        new.sequence := old.sequence + 1;
    end if;
    return new;
end $$;
create trigger appointment_counts_its_changes before update on app.appointment for each row execute function app.count_appointment_change();

-- The units that are asked to come, and what they answer.
create table app.appointment_party (
    appointment_id bigint not null references app.appointment,
    unit           text not null references app.unit,
    answer         text check (answer in ('COMING', 'NOT_COMING', 'DEPUTY')),
    answered_at    timestamptz,
    answered_by    text,
    primary key (appointment_id, unit),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
