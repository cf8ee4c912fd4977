-- A case may live through several stays and several prisons: each stay is its own source's word, and belongs to one case for ever.
create table app.case_stay (
    source     text not null,
    stay_id    text not null,
    case_id    text not null references app.release_case,
    began_on   date not null,
    nr         bigint generated always as identity,
    primary key (source, stay_id)
);
create index case_stay_case on app.case_stay (case_id, began_on, nr);

-- Where the person was, from day to day. Who answers for the case may lag behind: the old prison does until the new one has accepted.
create table app.stay_location (
    case_id     text not null references app.release_case,
    prison_unit text not null references app.unit,
    since       date not null,
    until       date,
    check (until is null or until >= since)
);
create unique index stay_location_now on app.stay_location (case_id) where until is null;
create index stay_location_case on app.stay_location (case_id, since);

create table app.prison_transfer (
    transfer_id   bigint generated always as identity primary key,
    case_id       text not null references app.release_case,
    from_unit     text not null references app.unit,
    to_unit       text not null references app.unit,
    moves_on      date not null,
    decided_by    text not null,
    decided_at    timestamptz not null,
    -- What goes along, as it was when it was sent: codes and numbers of obligations, never a name.
    package       jsonb,
    package_at    timestamptz,
    taken_over_at timestamptz,
    called_off_at timestamptz,
    check (from_unit <> to_unit),
    check ((package is null) = (package_at is null)),
    check (taken_over_at is null or called_off_at is null)
);
create unique index prison_transfer_open on app.prison_transfer (case_id) where taken_over_at is null and called_off_at is null;
create index prison_transfer_case on app.prison_transfer (case_id, transfer_id);

-- The transfer that waits to be taken over, beside the prison that still answers.
alter table app.release_case
    add transfer_to  text references app.unit,
    add transfer_on  date,
    add prison_since timestamptz,
    add check ((transfer_to is null) = (transfer_on is null)),
    add check (transfer_to <> prison_unit);

insert into app.case_stay (source, stay_id, case_id, began_on) select stay_source, stay_id, case_id, admitted_on from app.release_case;
insert into app.stay_location (case_id, prison_unit, since, until)
    select case_id, prison_unit, admitted_on, greatest(admitted_on, (released_at at time zone 'Europe/Oslo')::date) from app.release_case;

create function app.begin_stay() returns trigger language plpgsql as $$
begin
    insert into app.case_stay (source, stay_id, case_id, began_on) values (new.stay_source, new.stay_id, new.case_id, new.admitted_on);
    insert into app.stay_location (case_id, prison_unit, since) values (new.case_id, new.prison_unit, new.admitted_on);
    return null;
end $$;
create trigger case_begins_with_a_stay after insert on app.release_case for each row execute function app.begin_stay();

-- A corrected beginning corrects where the history begins; a release ends the last place.
create function app.correct_stay() returns trigger language plpgsql as $$
begin
    if new.admitted_on <> old.admitted_on then
        update app.stay_location set since = least(new.admitted_on, until) where case_id = new.case_id and since = old.admitted_on;
        update app.case_stay set began_on = new.admitted_on where case_id = new.case_id and began_on = old.admitted_on;
    end if;
    if new.status = 'RELEASED' and old.status = 'OPEN' then
        update app.stay_location set until = greatest(since, (new.released_at at time zone 'Europe/Oslo')::date) where case_id = new.case_id and until is null;
    end if;
    return null;
end $$;
create trigger stay_follows_the_case after update of admitted_on, status on app.release_case for each row execute function app.correct_stay();

-- As before, with one word more: another prison answers from the moment it has taken over.
create or replace function app.settle_areas_of_case() returns trigger language plpgsql as $$
begin
    perform app.settle_area(new.case_id, a.area, coalesce(new.closed_at, case
            when new.status <> old.status then new.released_at
            when new.prison_unit <> old.prison_unit then new.prison_since
            when new.serving_unit is distinct from old.serving_unit then new.serving_since
            else new.outside_owner_since end))
        from app.life_area a where a.case_id = new.case_id order by a.area;
    return null;
end $$;
drop trigger case_settles_its_areas on app.release_case;
create constraint trigger case_settles_its_areas after update of status, outside_owner, serving_unit, prison_unit on app.release_case deferrable initially deferred
    for each row when (new.status <> old.status or new.outside_owner is distinct from old.outside_owner
        or new.serving_unit is distinct from old.serving_unit or new.prison_unit <> old.prison_unit)
    execute function app.settle_areas_of_case();

-- The same office of another prison: staff, health and coordinator lie below their prison in the same way everywhere.
create function app.same_office(p_unit text, p_from text, p_to text) returns text language sql immutable as $$
    select case when p_unit = p_from or starts_with(p_unit, p_from || '/') then p_to || substr(p_unit, length(p_from) + 1) else p_unit end
$$;

-- Any unit but those of a prison that the case has left.
create function app.still_here(p_unit text, p_prison text) returns boolean language sql immutable as $$
    select p_unit not like '/prison/%' or p_unit = p_prison or starts_with(p_unit, p_prison || '/')
$$;
