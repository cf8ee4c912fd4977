-- Who took which figures out of the house, and why: exports hold aggregates alone, and are written down all the same.
create table audit.export (
    export_id bigint generated always as identity primary key,
    at        timestamptz not null,
    user_id   text not null,
    what      text not null,
    reason    text not null check (length(reason) between 5 and 500)
);
create trigger export_is_append_only before update or delete on audit.export
    for each row execute function audit.refuse_change();
