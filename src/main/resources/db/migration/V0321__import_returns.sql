-- Returns to prison as others count them: a year at a time, the latest import of a year in place of those before it, which stay to be asked for
-- a past day. From 1 to 4 is nobody's to import; nor are two numbers that are so near each other.
alter table app.return_statistic add check (released = 0 or released >= 5);
alter table app.return_statistic add check (returned = 0 or returned >= 5);
alter table app.return_statistic add check (released = returned or released - returned >= 5);
alter table app.return_statistic add check (length(source) between 1 and 200);
create trigger return_statistic_is_append_only before update or delete on app.return_statistic
    for each row execute function audit.refuse_change();

-- What was taken in from outside, and from which file.
create table audit.import (
    import_id bigint generated always as identity primary key,
    at        timestamptz not null,
    by_user   text not null,
    what      text not null,
    file      text not null,
    sha256    text not null,
    lines     integer not null,
    taken     integer not null
);
create trigger import_is_append_only before update or delete on audit.import
    for each row execute function audit.refuse_change();
