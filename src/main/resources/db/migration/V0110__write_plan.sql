-- The plan that the person and the prison make together, in the person's own words. Each writing is a version; none is changed.
create table app.plan (
    case_id       text not null references app.release_case,
    version       smallint not null check (version > 0),
    one_page      boolean not null,
    strengths     text not null,
    written_at    timestamptz not null,
    written_by    text not null,
    written_unit  text not null references app.unit,
    primary key (case_id, version)
);

-- No area for health: what only health workers may see is not written where others read.
create table app.plan_goal (
    case_id    text not null,
    version    smallint not null,
    goal_no    smallint not null check (goal_no > 0),
    life_area  text not null check (life_area <> 'HEALTH_AND_SUBSTANCE'),
    goal       text not null,
    next_step  text not null,
    primary key (case_id, version, goal_no),
    foreign key (case_id, version) references app.plan
);

-- What the person says about a version, each time. The last word counts; the earlier ones stay.
create table app.plan_answer (
    answer_id   bigint generated always as identity primary key,
    case_id     text not null,
    version     smallint not null,
    agreement   text not null check (agreement in ('AGREES', 'DISAGREES')),
    own_words   text not null default '',
    answered_at timestamptz not null,
    recorded_unit text not null references app.unit,
    foreign key (case_id, version) references app.plan,
    check (agreement = 'AGREES' or own_words <> '')
);
create index plan_answer_version on app.plan_answer (case_id, version, answer_id);

create function app.keep_plan_as_written() returns trigger language plpgsql as $$
begin
    raise exception 'a plan and what the person said about it stay as written: write a new version' using errcode = 'integrity_constraint_violation';
end $$;
create trigger plan_stays_as_written before update on app.plan for each row execute function app.keep_plan_as_written();
create trigger goal_stays_as_written before update on app.plan_goal for each row execute function app.keep_plan_as_written();
create trigger answer_stays_as_said before update on app.plan_answer for each row execute function app.keep_plan_as_written();
