-- What the receiver says is missing when it sends an obligation back for want of information.
alter table app.obligation add missing text
    check (missing in ('CONTACT', 'NEED', 'DATES', 'DECISION', 'ADDRESS', 'MONEY', 'NETWORK', 'IDENTITY'));

-- Who confirmed that what is known was read, as it stood when the handover was accepted.
create table app.packet_reading (
    obligation_id bigint primary key references app.obligation,
    read_by       text not null,
    read_at       timestamptz not null,
    answers       integer not null
);

-- What was asked although the case knew it: with a reason, and counted.
create table app.repeated_question (
    question_id   bigint generated always as identity primary key,
    case_id       text not null references app.release_case,
    obligation_id bigint not null references app.obligation,
    known_as      text not null,
    known_from    bigint not null references app.obligation,
    reason        text not null check (reason in ('CHANGED', 'WRONG', 'PERSON_WANTS', 'LAW_DEMANDS')),
    asked_at      timestamptz not null
);
create index repeated_question_case on app.repeated_question (case_id);
