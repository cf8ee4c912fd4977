-- Some notices are for one person, wherever that person works: a leader who is told, a colleague who was handed a task.
create index notice_personal on app.notice (to_user, notice_id) where acknowledged_at is null and to_user is not null;
