-- Whom the person wants at her side, in her own order; an empty order is a wish without a preference. One wish a case: a new one,
-- after a change of mind or when an organisation closes down, replaces it and begins the asking anew.
create table app.ngo_wish (
    case_id   text primary key references app.release_case,
    ranked    text[] not null,
    wished_at timestamptz not null
);

-- The gate slot of a case is looked after once, however often its person is offered company.
alter table app.release_case add gate_watched_at timestamptz;
