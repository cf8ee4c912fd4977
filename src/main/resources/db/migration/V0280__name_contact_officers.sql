-- Who in the prison follows the person up, from when to when, and why it changed hands. Until somebody is named it is whoever held the
-- talk at intake.
create table app.contact_officer (
    case_id  text not null references app.release_case,
    unit_id  text not null references app.unit,
    user_id  text not null references app.staff,
    since    timestamptz not null,
    until    timestamptz,
    named_by text not null,
    reason   text not null,
    check (until is null or until >= since)
);
create unique index contact_officer_now on app.contact_officer (case_id) where until is null;
create index contact_officer_case on app.contact_officer (case_id, since);
