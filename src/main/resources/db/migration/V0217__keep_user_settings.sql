-- How somebody wants the pages to behave, on every machine; what is not written here is as it comes.
create table app.user_setting (
    user_id text not null,
    name    text not null check (name in ('keys')),
    value   text not null,
    primary key (user_id, name)
);
