-- Every delivery of a stay event, once per source and id; what came too early or twice is kept and harmless.
create table app.stay_event (
    source        text not null,
    event_id      text not null,
    stay_id       text not null,
    type          text not null check (type in ('INNMELDING', 'OPPDATERING', 'UTMELDING', 'ANNULERING')),
    sequence      timestamptz not null,
    received_at   timestamptz not null,
    payload       bytea not null,
    state         text not null check (state in ('WAITING', 'APPLIED', 'SUPERSEDED', 'DEAD')),
    applied_at    timestamptz,
    case_id       text,
    problem       text,
    primary key (source, event_id)
);
create index stay_event_stay on app.stay_event (source, stay_id, sequence);
create index stay_event_waiting on app.stay_event (received_at) where state = 'WAITING';
