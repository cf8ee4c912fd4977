-- Who sees what is restricted depends on its life area: the counts of a queue read that from the index alone too. It never changes.
-- Where a migration before this one has built the index with it, in whatever order of columns, that one stays.
do $$ begin
    if not exists (select 1 from pg_attribute where attrelid = 'app.obligation_queue'::regclass and attname = 'life_area') then
        drop index app.obligation_queue;
        create index obligation_queue on app.obligation (receiver_unit, due_at, obligation_id)
            include (capability, info_lane, life_area, assignee, suspended_at) where closed_at is null;
    end if;
end $$;
