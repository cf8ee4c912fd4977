-- How much time a case was planned in, and since when: a figure of a past day is sliced by what held on that day.
create table app.case_profile (
    case_id text not null references app.release_case,
    profile text not null,
    since   timestamptz not null,
    nr      bigint generated always as identity primary key
);
create index case_profile_case on app.case_profile (case_id, nr);
insert into app.case_profile (case_id, profile, since) select case_id, profile, opened_at from app.release_case;

create function app.keep_profile() returns trigger language plpgsql as $$
begin
    insert into app.case_profile (case_id, profile, since)
    values (new.case_id, new.profile, coalesce((select max(d.changed_at) from app.release_date_change d where d.case_id = new.case_id), new.opened_at));
    return null;
end $$;
-- As the transaction ends: the row that says why the profile changed may be written after it.
create constraint trigger first_profile_is_kept after insert on app.release_case deferrable initially deferred
    for each row execute function app.keep_profile();
create constraint trigger changed_profile_is_kept after update of profile on app.release_case deferrable initially deferred
    for each row when (new.profile <> old.profile) execute function app.keep_profile();

-- Returns to prison as somebody outside has counted them: groups of people, never one.
create table app.return_statistic (
    released_in smallint not null,
    months      smallint not null check (months in (1, 6, 24)),
    released    integer  not null check (released >= 0),
    returned    integer  not null check (returned between 0 and released),
    source      text     not null,
    imported_at timestamptz not null,
    -- A second import stands beside the first: a figure of a past day is counted from what was known then.
    primary key (released_in, months, imported_at)
);
