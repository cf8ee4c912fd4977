-- On what a municipality's responsibility after release may rest, and how far each is to be trusted.
create table app.municipality_basis (
    basis  text primary key,
    source text not null,
    trust  text not null check (trust in ('STATED', 'FOUND', 'PROPOSED', 'UNVERIFIED'))
);
insert into app.municipality_basis (basis, source, trust) values
    ('ACTUAL_STAY', 'Social services: the municipality where the person stays. The Ombudsman on section 10-1 of the act of 1991; how today''s act reads for a release from prison is not checked', 'UNVERIFIED'),
    ('REGISTERED_ADDRESS', 'Ours: the population register shows where somebody is registered, not where they will stay', 'PROPOSED'),
    ('PERSONS_WISH', 'Ours: where the person wants to live, as said in the talks', 'PROPOSED'),
    ('DECISION', 'Ours: a decision, or an agreement between municipalities, with its reference', 'PROPOSED');

-- Which municipality is settled: by whom, on what, and until when it held. One at a time; what was settled stays on record, so that one can
-- ask whether it was so sixty days before a release.
create table app.municipality_settlement (
    settlement_id bigint generated always as identity primary key,
    case_id       text        not null references app.release_case,
    municipality  char(4)     not null,
    settled_by    text        not null check (settled_by in ('MUNICIPALITY', 'COORDINATOR', 'LEADERS', 'COUNTY_GOVERNOR')),
    basis         text references app.municipality_basis,
    reference     text,
    -- The obligation whose answer settled it: noes said before it belong to a question that has been answered.
    answer        bigint      not null references app.obligation,
    settled_at    timestamptz not null,
    ended_at      timestamptz,
    check (ended_at >= settled_at)
);
create unique index municipality_settled_once on app.municipality_settlement (case_id) where ended_at is null;
create index municipality_settlement_case on app.municipality_settlement (case_id, settled_at);

-- Nobody takes the case: two have said no, or nobody answers. Who acts until it is settled is known from the first moment.
create table app.municipality_dispute (
    dispute_id           bigint generated always as identity primary key,
    case_id              text        not null references app.release_case,
    because              text        not null check (because in ('REFUSED', 'SILENCE')),
    refused_by           text[]      not null,
    interim_municipality char(4),
    -- Who has taken it on meanwhile: the interim municipality, or the coordinator in its place.
    interim_unit         text references app.unit,
    interim_since        timestamptz,
    opened_at            timestamptz not null,
    settled_at           timestamptz,
    settled_by           text check (settled_by in ('MUNICIPALITY', 'COORDINATOR', 'LEADERS', 'COUNTY_GOVERNOR')),
    municipality         char(4),
    check ((interim_unit is null) = (interim_since is null)),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (municipality is null)),
    check (settled_at >= opened_at)
);
create unique index municipality_disputed_once on app.municipality_dispute (case_id) where settled_at is null;
create index municipality_dispute_case on app.municipality_dispute (case_id, opened_at);
