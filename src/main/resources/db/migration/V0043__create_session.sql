-- Who is logged in, so that every node and the next start know: Spring Session's tables, under names of ours.
create table app.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
) with (fillfactor = 70);
create unique index session_by_id on app.session (session_id);
create index session_expiry on app.session (expiry_time);
create index session_principal on app.session (principal_name);

create table app.session_attributes (
    session_primary_id char(36)     not null references app.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
