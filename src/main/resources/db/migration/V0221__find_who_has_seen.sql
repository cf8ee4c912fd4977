-- Who has seen this case, also as one of many in a list.
create index access_shown on audit.access using gin (shown_cases) where shown_cases is not null;
