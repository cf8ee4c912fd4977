-- Parole needs a home, a home needs a date. A commitment is two promises, each on condition of the other: both bind in one
-- transaction or neither does, and an end without both says whose turn it was.
create table app.commitment (
    commitment_id   bigint generated always as identity primary key,
    case_id         text not null references app.release_case,
    state           text not null check (state in ('OPEN', 'HALF_GIVEN', 'BOTH', 'KEPT', 'EXPIRED', 'WITHDRAWN')),
    given_by        text check (given_by in ('HOME', 'RELEASE')),
    opened_at       timestamptz not null,
    expires_at      timestamptz not null,
    -- "A home if released by this day."
    home_unit       text references app.unit,
    home_until      date,
    home_given_at   timestamptz,
    -- "A release on this day if the home holds."
    release_unit    text references app.unit,
    release_on      date,
    release_given_at timestamptz,
    -- Whose turn it was when it ended without being kept.
    turn            text check (turn in ('HOME', 'RELEASE', 'BOTH')),
    ended_at        timestamptz,
    check ((home_given_at is null) = (home_unit is null) and (home_given_at is null) = (home_until is null)),
    check ((release_given_at is null) = (release_unit is null) and (release_given_at is null) = (release_on is null)),
    check (state <> 'OPEN' or (home_given_at is null and release_given_at is null)),
    check (state <> 'HALF_GIVEN' or (given_by = 'HOME' and home_given_at is not null and release_given_at is null)
        or (given_by = 'RELEASE' and release_given_at is not null and home_given_at is null)),
    check (state not in ('BOTH', 'KEPT') or (home_given_at is not null and release_given_at is not null and release_on <= home_until)),
    check ((state in ('OPEN', 'HALF_GIVEN', 'BOTH')) = (ended_at is null)),
    check ((state in ('EXPIRED', 'WITHDRAWN')) = (turn is not null))
);
create unique index commitment_alive on app.commitment (case_id) where ended_at is null;
create index commitment_of_case on app.commitment (case_id);

create function app.keep_commitment_lawful() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'OPEN' then
            raise exception 'a commitment begins open, not %', new.state using errcode = 'check_violation';
        end if;
    elsif old.ended_at is not null then
        raise exception 'commitment % has ended as %', old.commitment_id, old.state using errcode = 'check_violation';
    elsif old.state <> new.state and (old.state, new.state) not in (('OPEN', 'HALF_GIVEN'), ('OPEN', 'EXPIRED'), ('OPEN', 'WITHDRAWN'),
            ('HALF_GIVEN', 'BOTH'), ('HALF_GIVEN', 'EXPIRED'), ('HALF_GIVEN', 'WITHDRAWN'), ('BOTH', 'KEPT'), ('BOTH', 'EXPIRED'), ('BOTH', 'WITHDRAWN')) then
        raise exception 'commitment %: no step from % to %', old.commitment_id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger commitment_is_lawful before insert or update on app.commitment
    for each row execute function app.keep_commitment_lawful();

-- A case that ends leaves nobody bound.
create function app.end_commitments_of_case() returns trigger language plpgsql as $$
begin
    update app.commitment set state = 'WITHDRAWN', turn = 'BOTH', ended_at = new.closed_at
        where case_id = new.case_id and ended_at is null;
    return null;
end $$;
create trigger case_ends_its_commitments after update of status on app.release_case
    for each row when (new.status in ('CLOSED', 'ANNULLED') and old.status <> new.status)
    execute function app.end_commitments_of_case();
