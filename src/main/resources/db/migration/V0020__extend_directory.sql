-- What arriving events and the chain of voluntary organisations need to know of a unit.
alter table app.unit add column organisation_number char(9);
create unique index unit_organisation_number on app.unit (organisation_number) where organisation_number is not null;

-- Which voluntary organisation serves which county, and in what order they are asked (1 first).
create table app.ngo_service (
    ngo_unit    text     not null references app.unit,
    county_code char(2)  not null,
    rank        smallint not null check (rank > 0),
    primary key (county_code, ngo_unit)
);

-- People the product made up for units without any real ones; a demo's leaders, never a production's.
alter table app.staff add column simulated boolean not null default false;
