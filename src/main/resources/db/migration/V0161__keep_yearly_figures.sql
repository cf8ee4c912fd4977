-- Whether somebody had a need is asked again for a day that has passed: what was known when is kept, and only added to.
create table app.life_area_need (
    case_id text not null,
    area    text not null,
    need    text not null,
    at      timestamptz not null,
    need_id bigint generated always as identity primary key,
    foreign key (case_id, area) references app.life_area (case_id, area)
);
create index life_area_need_case on app.life_area_need (case_id, area, need_id);
insert into app.life_area_need (case_id, area, need, at)
    select a.case_id, a.area, a.need, c.opened_at from app.life_area a join app.release_case c using (case_id) where a.need <> 'UNKNOWN';
create trigger need_is_append_only before update or delete on app.life_area_need
    for each row execute function audit.refuse_change();

-- The year's figures: frozen, computed, checked.
create table app.survey (
    case_id     text primary key references app.matter,
    year        integer not null check (year between 2000 and 2200),
    -- Both ends of the counted year; what was recorded from as_of on does not count.
    counts_from timestamptz not null,
    as_of       timestamptz not null,
    frozen_at   timestamptz,
    -- The two files as they were computed last.
    json        text,
    csv         text,
    computed_at timestamptz,
    verdict     text
);
create index survey_year on app.survey (year);

-- What was published stays. A year has a second edition only if the way of counting has changed since.
create table app.publication (
    year         integer not null,
    edition      integer not null,
    case_id      text not null references app.survey,
    json         text not null,
    csv          text not null,
    json_sha256  text not null,
    csv_sha256   text not null,
    published_at timestamptz not null,
    primary key (year, edition)
);
create trigger publication_is_append_only before update or delete on app.publication
    for each row execute function audit.refuse_change();
