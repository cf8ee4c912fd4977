-- What a person may do, as the login server last said: work is handed only to a colleague who may do it.
alter table app.staff add column capabilities text[] not null default '{}';
