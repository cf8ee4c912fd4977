-- A matter is numbered, has a workflow, a clock and obligations like a release case, but is about nobody: no person, no stay, no release.
-- It has a table of its own, so that no list, count or measure of releases can meet one by a forgotten condition. What the two share,
-- their number, is what obligations and notices point at.
create table app.any_case (case_id text primary key);
insert into app.any_case select case_id from app.release_case;

create function app.number_case() returns trigger language plpgsql as $$
begin
    insert into app.any_case values (new.case_id);
    return new;
end $$;
create trigger release_case_is_numbered before insert on app.release_case for each row execute function app.number_case();

alter table app.release_case add foreign key (case_id) references app.any_case,
    add constraint release_case_is_no_matter check (case_id not like 'TG-S-%');
alter table app.obligation drop constraint obligation_case_id_fkey, add foreign key (case_id) references app.any_case;
alter table app.notice drop constraint notice_case_id_fkey, add foreign key (case_id) references app.any_case;

create sequence app.matter_number;
create table app.matter (
    case_id        text primary key references app.any_case check (case_id like 'TG-S-%'),
    kind           text not null check (kind in ('CHALLENGE', 'SURVEY')),
    -- Who started it: answers go there.
    raised_by      text not null references app.unit,
    raised_by_user text not null,
    -- The prison whose coordinator watches over it; none where it came from elsewhere, then the directorate does.
    prison_unit    text references app.unit,
    status         text not null check (status in ('OPEN', 'CLOSED')),
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    outcome        text,
    workflow_id    text,
    clock_due_at   timestamptz,
    check ((status = 'CLOSED') = (closed_at is not null)),
    check ((closed_at is null) = (outcome is null))
) with (fillfactor = 80);
create index matter_raised_by on app.matter (raised_by, opened_at);
create trigger matter_is_numbered before insert on app.matter for each row execute function app.number_case();

-- Challenges of one kind go to the agenda as one item, carried by the challenge that leads them.
create table app.challenge_group (
    lead_case       text primary key references app.matter,
    meets_on        date,
    agenda_item     text,
    decision        text check (decision in ('ACCEPTED', 'PARTLY', 'DECLINED', 'FORWARDED')),
    reference       text,
    answer          text,
    answered_at     timestamptz,
    check ((answered_at is null) = (decision is null))
);

-- What is wrong with the system, in plain words. Never about a person: the application refuses numbers and names it knows.
create table app.challenge (
    case_id     text primary key references app.matter,
    theme       text not null,
    life_area   text,
    agencies    text[] not null,
    title       text not null check (length(title) between 5 and 120),
    description text not null check (length(description) between 20 and 2000),
    lead_case   text references app.challenge_group,
    -- What whoever raised it says to the answer, and what was answered to that.
    answers_it  boolean,
    objection   text,
    last_answer text,
    last_reference text,
    check (answers_it is null or lead_case is not null)
);
create index challenge_group_members on app.challenge (lead_case) where lead_case is not null;
