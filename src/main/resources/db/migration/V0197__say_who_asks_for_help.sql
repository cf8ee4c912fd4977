-- After closure the person asks, or somebody for her: who wrote it down is not who asked.
alter table app.help_request add asker text not null default 'ON_BEHALF' check (asker in ('SELF', 'ON_BEHALF'));
alter table app.help_request alter asker drop default;
