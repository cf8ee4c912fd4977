-- An event that cannot be applied yet is tried again later, and gives up where somebody can see it.
alter table app.stay_event add column attempts smallint not null default 0;
alter table app.stay_event add column next_try_at timestamptz;
alter table app.stay_event add constraint stay_event_waits_until check (state <> 'WAITING' or next_try_at is not null);
drop index app.stay_event_waiting;
create index stay_event_due on app.stay_event (next_try_at) where state = 'WAITING';
create index stay_event_dead on app.stay_event (received_at) where state = 'DEAD';
