-- Counting a queue reads the index alone. What is included changes never (capability, lane) or with a claim, which
-- writes every index anyway because obligation_mine holds the assignee: the extra width costs no update.
drop index app.obligation_queue;
create index obligation_queue on app.obligation (receiver_unit, due_at, obligation_id)
    include (capability, info_lane, assignee) where closed_at is null;
