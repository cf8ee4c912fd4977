-- What somebody has typed into an obligation's form and not yet sent: for the same person to go on with, also on another
-- machine. Each save is a version, so that two windows cannot write over each other unseen. Kept as text, not as jsonb:
-- what is half typed may hold what jsonb refuses.
create table app.draft (
    obligation_id bigint not null references app.obligation,
    user_id       text not null,
    typed         text not null,
    version       integer not null,
    saved_at      timestamptz not null,
    primary key (obligation_id, user_id)
);

-- However an obligation ends, done, withdrawn or given back: nobody goes on with it.
create function app.drop_drafts() returns trigger language plpgsql as $$
begin
    delete from app.draft where obligation_id = new.obligation_id;
    return null;
end $$;
create trigger obligation_drops_drafts after update of closed_at on app.obligation
    for each row when (new.closed_at is not null and old.closed_at is null) execute function app.drop_drafts();
