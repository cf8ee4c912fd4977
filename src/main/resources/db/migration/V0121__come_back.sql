-- Whoever comes back to prison while being followed up goes on with the same case; after it is closed a new one follows on it.
alter table app.release_case
    add returned_at  timestamptz,
    add earlier_case text references app.release_case;

-- What offices outside owe rests while the person is inside: it stays theirs, and no clock runs.
alter table app.obligation add suspended_at timestamptz;

create function app.keep_clock_stopped() returns trigger language plpgsql as $$
begin
    new.next_alarm_at := null;
    return new;
end $$;
create trigger suspended_obligation_rings_for_nobody before update on app.obligation
    for each row when (new.suspended_at is not null and new.next_alarm_at is not null) execute function app.keep_clock_stopped();

-- As before, with one word more: who comes back is the prison's again from that moment.
create or replace function app.settle_areas_of_case() returns trigger language plpgsql as $$
begin
    perform app.settle_area(new.case_id, a.area, coalesce(new.closed_at, case
            when new.status <> old.status and new.status = 'OPEN' then new.returned_at
            when new.status <> old.status then new.released_at
            when new.prison_unit <> old.prison_unit then new.prison_since
            when new.serving_unit is distinct from old.serving_unit then new.serving_since
            else new.outside_owner_since end))
        from app.life_area a where a.case_id = new.case_id order by a.area;
    return null;
end $$;

-- What a person need not be asked again by the next case, and for how long an answer is good.
create table app.carry_over_rule (
    kind       text primary key,
    days_valid smallint not null,
    source     text not null,
    trust      text not null check (trust in ('STATED', 'FOUND', 'PROPOSED', 'UNVERIFIED'))
);
insert into app.carry_over_rule (kind, days_valid, source, trust) values
    ('offerMapping', 365, 'Ours, for T08: whoever comes back within a year is not interviewed again', 'PROPOSED'),
    ('determineMunicipality', 365, 'Ours, for T05: the municipality that was settled stays settled until somebody says otherwise', 'PROPOSED');
