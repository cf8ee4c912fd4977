-- Editions of the rule tables after those that came with the application. An edition keeps the whole file of every table in which
-- it differs from the application's own, so that it can be read again and published anew as long as the product lives.
create table app.rule_edition (
    edition      integer primary key check (edition > 0),
    effective_at timestamptz not null,
    -- KEEP: cases that run stay on the edition they began with. TAKE: they take this one, and what is open is planned anew.
    running      text not null check (running in ('KEEP', 'TAKE')),
    proposed_by  text not null,
    decided_by   text not null,
    decided_at   timestamptz not null,
    reason       text not null,
    -- Published once more: which edition's tables these are, 0 for those that came with the application.
    restores     integer check (restores >= 0),
    -- Why it never took force, if it did not: its tables cannot be read, or do not hold.
    fault        text,
    check (decided_by <> proposed_by),
    check (effective_at >= decided_at)
);

create table app.rule_edition_table (
    edition  integer not null references app.rule_edition,
    table_id text not null,
    dmn      text not null,
    primary key (edition, table_id)
);

-- A decided edition stays as it was decided.
create function app.keep_rule_edition() returns trigger language plpgsql as $$
begin
    if (new.edition, new.effective_at, new.running, new.proposed_by, new.decided_by, new.decided_at, new.reason, new.restores)
        is distinct from (old.edition, old.effective_at, old.running, old.proposed_by, old.decided_by, old.decided_at, old.reason, old.restores) then
        raise exception 'a decided edition of the rules stays as it was decided' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger rule_edition_stays before update on app.rule_edition for each row execute function app.keep_rule_edition();

create function app.keep_rule_table() returns trigger language plpgsql as $$
begin
    raise exception 'a published rule table stays as it was published' using errcode = 'integrity_constraint_violation';
end $$;
create trigger rule_table_stays before update on app.rule_edition_table for each row execute function app.keep_rule_table();

-- What somebody proposes: rows that change, who was heard about them, and what was decided. A draft is its writer's alone.
create table app.rule_proposal (
    proposal_id    bigint generated always as identity primary key,
    state          text not null default 'DRAFT' check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
    proposed_by    text not null,
    changed_at     timestamptz not null,
    sent_at        timestamptz,
    reason         text not null default '',
    -- As it was typed: a draft keeps also what is no day yet.
    effective_on   text not null default '',
    running        text check (running in ('KEEP', 'TAKE')),
    restores       integer,
    decided_by     text,
    decided_at     timestamptz,
    decided_because text,
    edition        integer references app.rule_edition,
    check (state = 'DRAFT' or running is not null),
    check ((state in ('PUBLISHED', 'REFUSED')) = (decided_at is not null)),
    check (decided_by is null or decided_by <> proposed_by),
    check ((state = 'PUBLISHED') = (edition is not null))
);
create unique index rule_proposal_draft on app.rule_proposal (proposed_by) where state = 'DRAFT';

create table app.rule_change (
    proposal_id bigint not null references app.rule_proposal on delete cascade,
    table_id    text not null,
    row_id      text not null,
    what        text not null check (what in ('EDIT', 'ADD', 'REMOVE')),
    -- By the column's name, as a reader writes it.
    cells       jsonb not null,
    primary key (proposal_id, table_id, row_id)
);

create table app.rule_hearing (
    hearing_id  bigint generated always as identity primary key,
    proposal_id bigint not null references app.rule_proposal on delete cascade,
    agency      text not null,
    who         text not null,
    heard_on    date not null,
    said        text not null
);
create index rule_hearing_proposal on app.rule_hearing (proposal_id);

-- Which running cases have taken an edition that takes them.
create table app.rule_taken (
    edition  integer not null references app.rule_edition,
    case_id  text not null references app.any_case,
    taken_at timestamptz not null,
    moved    integer not null,
    primary key (edition, case_id)
);
