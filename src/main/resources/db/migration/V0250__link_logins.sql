-- A login of the login server belongs to a person: by a code that an officer gave in a talk and the person typed in. Nobody types another's
-- login, and no number that says who she is travels in a token or an address.
create table person.login (
    user_id   text primary key,
    person_id bigint not null unique references person.person,
    linked_at timestamptz not null
);

-- Only the code's keyed fingerprint is kept. One code a person: a new one replaces the last.
create table person.login_code (
    person_id  bigint primary key references person.person,
    code_hash  bytea not null unique,
    given_by   text not null,
    expires_at timestamptz not null
);

-- Is this case about whoever uses this login? A stay that was registered by mistake is about nobody.
create function app.own_case(p_case text, p_user text) returns boolean language sql stable as $$
    select exists (select 1 from app.release_case c join person.login l using (person_id)
        where c.case_id = p_case and l.user_id = p_user and c.status <> 'ANNULLED')
$$;

-- The person raises a hand too, and belongs to no unit.
alter table app.raised_hand alter raised_unit drop not null;

-- What the person is told when a unit sees something without her consent. As far to be trusted as the rule it stands in.
alter table app.sharing_rule add law text;
update app.sharing_rule set law = case agency
        when 'MUNICIPALITY' then 'helse- og omsorgstjenesteloven § 3-4'
        else 'straffegjennomføringsloven § 4' end
    where basis = 'LAW';
alter table app.sharing_rule add check ((basis = 'LAW') = (law is not null));
