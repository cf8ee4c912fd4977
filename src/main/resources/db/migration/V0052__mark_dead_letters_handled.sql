-- What no rule could decide, somebody has dealt with outside the rules: by whom and when stands with the event.
alter table app.stay_event add column handled_by text, add column handled_at timestamptz,
    add check ((handled_by is null) = (handled_at is null));
drop index app.stay_event_dead;
create index stay_event_dead on app.stay_event (received_at) where state = 'DEAD' and handled_at is null;
