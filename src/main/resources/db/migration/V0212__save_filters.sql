-- A way of looking at the worklist that somebody wants to come back to: one's own, or the unit's. The text is an address's query;
-- it never holds what was searched for.
create table app.saved_filter (
    filter_id  bigint generated always as identity primary key,
    owner_user text,
    owner_unit text references app.unit,
    name       text not null check (length(name) between 1 and 60),
    query      text not null check (length(query) <= 600),
    saved_by   text not null,
    saved_at   timestamptz not null,
    check ((owner_user is null) <> (owner_unit is null))
);
create unique index saved_filter_own on app.saved_filter (owner_user, name) where owner_user is not null;
create unique index saved_filter_unit on app.saved_filter (owner_unit, name) where owner_unit is not null;
