-- May unit U see category K of case C now? Given per recipient and category, with an end, withdrawn at once.
create table app.consent (
    case_id      text not null references app.release_case,
    to_unit      text not null references app.unit,
    category     text not null,
    basis        text not null check (basis in ('CONSENT', 'LAW')),
    purpose      text not null,
    given_how    text not null,
    starts_on    date not null,
    expires_on   date not null,
    withdrawn_at timestamptz,
    recorded_by  text not null,
    primary key (case_id, to_unit, category, starts_on)
);
