-- What somebody in the case wants to remember, or to tell those who may read the area. Append-only: a mistake is corrected by a note that
-- points to the one it replaces.
create table app.note (
    note_id    bigint generated always as identity primary key,
    case_id    text not null references app.release_case,
    -- A life area, or GENERAL for the running of the case: it says whom a shared note is open to.
    area       text not null,
    unit       text not null references app.unit,
    shared     boolean not null,
    body       text not null check (length(body) between 1 and 4000),
    written_at timestamptz not null,
    written_by text not null,
    corrects   bigint unique references app.note
);
create index note_case on app.note (case_id, note_id);

create function app.keep_note_as_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.corrects is not null and not exists (select 1 from app.note n
            where n.note_id = new.corrects and (n.case_id, n.area, n.unit, n.shared) = (new.case_id, new.area, new.unit, new.shared)) then
            raise exception 'a correction stands where the note stands, for the same readers' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    raise exception 'a note stays as written: correct it by another one' using errcode = 'integrity_constraint_violation';
end $$;
create trigger note_stays_as_written before insert or update on app.note for each row execute function app.keep_note_as_written();
