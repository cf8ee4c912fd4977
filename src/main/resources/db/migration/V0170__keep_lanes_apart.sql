-- Who sees what is restricted depends on its life area: the counts of a queue read that from the index alone too. It never changes.
drop index app.obligation_queue;
create index obligation_queue on app.obligation (receiver_unit, due_at, obligation_id)
    include (capability, info_lane, life_area, assignee, suspended_at) where closed_at is null;
