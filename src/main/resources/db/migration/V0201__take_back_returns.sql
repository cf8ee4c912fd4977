-- What a return ends, so that one that was registered by mistake can be taken back: the case as it was, where the tokens of the
-- tracks stood that ended, and what was owed there.
create table app.person_return (
    return_id   bigint generated always as identity primary key,
    case_id     text not null references app.release_case,
    stay_nr     bigint,
    returned_at timestamptz not null,
    before      jsonb not null,
    prepared_at timestamptz,
    undone_at   timestamptz
);
create index person_return_case on app.person_return (case_id, return_id);

create table app.return_track (
    return_id bigint not null references app.person_return,
    process   text not null,
    called    boolean not null,
    places    text[] not null,
    variables jsonb not null
);
create index return_track_return on app.return_track (return_id);

create table app.return_obligation (
    obligation_id bigint primary key references app.obligation,
    return_id     bigint not null references app.person_return,
    goes_on_as    bigint references app.obligation
);
create index return_obligation_return on app.return_obligation (return_id);

-- As before, with one word more: who never was back is the municipality's again from the moment that this is known, not from the release.
create or replace function app.settle_areas_of_case() returns trigger language plpgsql as $$
begin
    perform app.settle_area(new.case_id, a.area, coalesce(new.closed_at, case
            when new.status <> old.status and new.status = 'OPEN' then new.returned_at
            when new.status <> old.status and new.released_at = old.released_at then new.prison_since
            when new.status <> old.status then new.released_at
            when new.prison_unit <> old.prison_unit then new.prison_since
            when new.serving_unit is distinct from old.serving_unit then new.serving_since
            else new.outside_owner_since end))
        from app.life_area a where a.case_id = new.case_id order by a.area;
    return null;
end $$;
