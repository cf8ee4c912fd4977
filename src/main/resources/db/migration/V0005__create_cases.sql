-- Persons are kept apart and encrypted by the application; the hash finds a person again without decrypting anyone.
create table person.person (
    person_id         bigint generated always as identity primary key,
    national_id       bytea not null,
    national_id_hash  bytea not null unique,
    name              bytea not null,
    birth_year        smallint,
    sex               text check (sex in ('F', 'M', 'X')),
    language          text not null default 'nb'
);

create sequence app.case_number;

create table app.release_case (
    case_id             text primary key,
    person_id           bigint not null references person.person,
    prison_unit         text   not null references app.unit,
    stay_source         text   not null,
    stay_id             text   not null,
    admitted_on         date   not null,
    opened_at           timestamptz not null,
    remand              boolean not null default false,
    release_date        date,
    first_release_date  date,
    release_type        text check (release_type in ('SENTENCE_END', 'PAROLE', 'ELECTRONIC_MONITORING', 'INSTITUTION', 'REMAND_COURT', 'TRANSFER_ABROAD')),
    release_certainty   text check (release_certainty in ('ESTIMATED', 'CALCULATED', 'DECIDED', 'CONFIRMED')),
    date_known_on       date,
    two_thirds_on       date,
    profile             text not null check (profile in ('LONG', 'STANDARD', 'COMPRESSED', 'EXPRESS', 'IMMEDIATE', 'REMAND_OPEN')),
    municipality_before char(4),
    municipality_after  char(4),
    ngo_unit            text references app.unit,
    ngo_rank            smallint not null default 0,
    ngo_accepted        boolean not null default false,
    -- Who has agreed to carry, from release on, what nobody else outside has accepted.
    outside_owner       text references app.unit,
    status              text not null check (status in ('OPEN', 'RELEASED', 'CLOSED', 'ANNULLED')),
    released_at         timestamptz,
    closed_at           timestamptz,
    outcome             text,
    workflow_id         text,
    -- When the case's one clock wakes next, as the engine's timer says: an earlier alarm pulls it forward.
    clock_due_at        timestamptz,
    check ((release_date is null) = (release_certainty is null)),
    check ((release_date is null) = (date_known_on is null)),
    check ((status in ('CLOSED', 'ANNULLED')) = (closed_at is not null)),
    unique (stay_source, stay_id)
) with (fillfactor = 80);
create index release_case_prison on app.release_case (prison_unit, release_date) where closed_at is null;
create index release_case_person on app.release_case (person_id);

create table app.release_date_change (
    case_id        text not null references app.release_case,
    changed_at     timestamptz not null,
    old_date       date,
    new_date       date,
    old_certainty  text,
    new_certainty  text,
    old_type       text,
    new_type       text,
    changed_by     text not null,
    moved          integer not null,
    squeezed       integer not null,
    impossible     integer not null,
    primary key (case_id, changed_at)
);

-- Requests wait here until the case's own transaction takes them: one by one from a page, or thousands in a wave.
create table app.date_move_request (
    request_id   bigint generated always as identity primary key,
    wave_id      bigint,
    case_id      text not null references app.release_case,
    new_date     date not null,
    new_type     text not null,
    new_certainty text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    applied_at   timestamptz,
    refused_because text
);
create index date_move_request_open on app.date_move_request (case_id, request_id) where applied_at is null and refused_because is null;
create index date_move_request_wave on app.date_move_request (wave_id) where wave_id is not null;

create table app.date_wave (
    wave_id      bigint generated always as identity primary key,
    reason       text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    cases        integer not null
);

create table app.life_area (
    case_id text not null references app.release_case,
    area    text not null,
    need    text not null check (need in ('UNKNOWN', 'NEED', 'NO_NEED', 'SETTLED')),
    primary key (case_id, area)
);

-- Who carried a life area, and when. A stretch without a row while there is a need is a gap: glippdays count them.
create table app.life_area_owner (
    case_id    text not null,
    area       text not null,
    owner_unit text not null references app.unit,
    since      timestamptz not null,
    until      timestamptz,
    foreign key (case_id, area) references app.life_area (case_id, area),
    check (until is null or until >= since)
);
create unique index life_area_one_owner on app.life_area_owner (case_id, area) where until is null;

create function app.take_area(p_case text, p_area text, p_owner text, p_at timestamptz) returns void language plpgsql as $$
begin
    -- Two units that take the same area in the same moment take turns.
    perform 1 from app.life_area where case_id = p_case and area = p_area for no key update;
    if exists (select 1 from app.life_area_owner where case_id = p_case and area = p_area and until is null and owner_unit = p_owner) then
        return;
    end if;
    update app.life_area_owner set until = greatest(since, p_at) where case_id = p_case and area = p_area and until is null;
    insert into app.life_area_owner (case_id, area, owner_unit, since) values (p_case, p_area, p_owner, p_at);
end $$;
