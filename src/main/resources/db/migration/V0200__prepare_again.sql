-- What a person who has come back to prison need not be asked again before the next release, and for how long an answer is good.
create table app.return_rule (
    kind       text primary key,
    days_valid smallint not null,
    source     text not null,
    trust      text not null check (trust in ('STATED', 'FOUND', 'PROPOSED', 'UNVERIFIED'))
);
insert into app.return_rule (kind, days_valid, source, trust) values
    ('offerNgo', 365, 'Ours, for T36: whoever has answered is not asked again; a no is offered again by the door that stays open', 'PROPOSED'),
    ('acceptCompanionship', 365, 'Ours, for T38: the organisation that walks beside the person goes on', 'PROPOSED'),
    ('holdNavTalk', 365, 'Ours: the talk with NAV is not held twice; aid and first payment are asked for anew', 'PROPOSED'),
    ('reviewDebt', 365, 'Ours: debts that were gone through are not gone through twice', 'PROPOSED');
