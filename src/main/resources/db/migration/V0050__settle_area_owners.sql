-- Who owns a life area is derived from the facts, here and nowhere else, so that no path can forget to hand it back. In this order:
--   1. the unit with an open, accepted obligation of the area; a handover before a step inside one agency, then the latest accepted;
--   2. the unit that carries the area on after its work was done: it granted the home, set the payment, took the treatment over,
--      walks beside the person;
--   3. inside: the prison; outside: the municipality that has taken the coordination over, and nobody if none has.
-- The prison's units own nothing after release: the responsibility ends with the sentence. An offer nobody has accepted owns nothing.
alter table app.life_area add carried_by text references app.unit, add carried_since timestamptz,
    add check ((carried_by is null) = (carried_since is null));
alter table app.release_case add outside_owner_since timestamptz;

create function app.settle_area(p_case text, p_area text, p_at timestamptz) returns void language plpgsql as $$
declare
    v_owner text;
begin
    -- Two transactions that end in the same moment take turns. It is the last lock of a transaction, and never held while asking for another.
    perform pg_advisory_xact_lock(hashtextextended(p_case, 50));
    select coalesce(holder.unit, carrier.unit, case c.status when 'OPEN' then c.prison_unit when 'RELEASED' then c.outside_owner end)
        into v_owner
        from app.release_case c
        join app.life_area a on a.case_id = c.case_id and a.area = p_area
        left join lateral (select o.receiver_unit as unit from app.obligation o
            where o.case_id = c.case_id and o.life_area = p_area and o.state = 'ACCEPTED'
              and (c.status = 'OPEN' or o.receiver_unit not like '/prison/%')
            order by (o.sender_unit <> o.receiver_unit) desc, o.accepted_at desc, o.obligation_id desc limit 1) holder on true
        left join lateral (select a.carried_by as unit where c.status = 'OPEN' or a.carried_by not like '/prison/%') carrier on true
        where c.case_id = p_case and c.status in ('OPEN', 'RELEASED');
    if exists (select 1 from app.life_area_owner where case_id = p_case and area = p_area and until is null and owner_unit = v_owner) then
        return;
    end if;
    update app.life_area_owner set until = greatest(since, p_at) where case_id = p_case and area = p_area and until is null;
    if v_owner is not null then
        insert into app.life_area_owner (case_id, area, owner_unit, since) values (p_case, p_area, v_owner, p_at);
    end if;
end $$;

drop function app.take_area;

-- Settled as the transaction ends: what comes back and is held anew in the same step leaves no gap that nobody ever saw.
create function app.settle_area_of_obligation() returns trigger language plpgsql as $$
begin
    perform app.settle_area(new.case_id, new.life_area, new.changed_at);
    return null;
end $$;
create constraint trigger born_obligation_settles_its_area after insert on app.obligation deferrable initially deferred
    for each row when (new.state = 'ACCEPTED' and new.life_area <> 'GENERAL') execute function app.settle_area_of_obligation();
create constraint trigger obligation_settles_its_area after update of state on app.obligation deferrable initially deferred
    for each row when (old.state <> new.state and 'ACCEPTED' in (old.state, new.state) and new.life_area <> 'GENERAL')
    execute function app.settle_area_of_obligation();

create function app.settle_carried_area() returns trigger language plpgsql as $$
begin
    perform app.settle_area(new.case_id, new.area, new.carried_since);
    return null;
end $$;
create constraint trigger carried_area_is_settled after update of carried_by on app.life_area deferrable initially deferred
    for each row when (new.carried_by is distinct from old.carried_by) execute function app.settle_carried_area();

create function app.settle_areas_of_case() returns trigger language plpgsql as $$
begin
    perform app.settle_area(new.case_id, a.area, coalesce(new.closed_at, case when new.status = old.status then new.outside_owner_since else new.released_at end))
        from app.life_area a where a.case_id = new.case_id order by a.area;
    return null;
end $$;
create constraint trigger case_settles_its_areas after update of status, outside_owner on app.release_case deferrable initially deferred
    for each row when (new.status <> old.status or new.outside_owner is distinct from old.outside_owner)
    execute function app.settle_areas_of_case();
