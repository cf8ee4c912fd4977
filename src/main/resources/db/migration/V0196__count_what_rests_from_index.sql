-- Overdue leaves out what rests, so counting needs to read that too from the index alone. It changes twice in a stay at most.
drop index app.obligation_queue;
create index obligation_queue on app.obligation (receiver_unit, due_at, obligation_id)
    include (capability, info_lane, assignee, suspended_at) where closed_at is null;
