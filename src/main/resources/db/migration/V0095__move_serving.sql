-- Serving may move home or into an institution before the release: the case goes on, and a unit of probation owes what the prison owed.
alter table app.release_case
    add serving_place text not null default 'PRISON' check (serving_place in ('PRISON', 'HOME', 'INSTITUTION')),
    add serving_unit  text references app.unit,
    add serving_since timestamptz,
    add check ((serving_place = 'PRISON') = (serving_unit is null));

-- As before, with one word more: inside, an area nobody else has accepted is the serving unit's, which is the prison unless serving has moved.
create or replace function app.settle_area(p_case text, p_area text, p_at timestamptz) returns void language plpgsql as $$
declare
    v_owner text;
    v_since timestamptz;
begin
    -- They take turns. It is the last lock of a transaction, and never held while asking for another.
    perform pg_advisory_xact_lock(hashtextextended(p_case, 50));
    select coalesce(holder.unit, carrier.unit, case c.status when 'OPEN' then coalesce(c.serving_unit, c.prison_unit) when 'RELEASED' then c.outside_owner end)
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
        -- The latest end, also where a gap lies between: what was owned then is not owned anew.
        select greatest(p_at, max(until)) into v_since from app.life_area_owner where case_id = p_case and area = p_area;
        insert into app.life_area_owner (case_id, area, owner_unit, since) values (p_case, p_area, v_owner, v_since);
    end if;
end $$;

create or replace function app.settle_areas_of_case() returns trigger language plpgsql as $$
begin
    perform app.settle_area(new.case_id, a.area, coalesce(new.closed_at, case
            when new.status <> old.status then new.released_at
            when new.serving_unit is distinct from old.serving_unit then new.serving_since
            else new.outside_owner_since end))
        from app.life_area a where a.case_id = new.case_id order by a.area;
    return null;
end $$;
drop trigger case_settles_its_areas on app.release_case;
create constraint trigger case_settles_its_areas after update of status, outside_owner, serving_unit on app.release_case deferrable initially deferred
    for each row when (new.status <> old.status or new.outside_owner is distinct from old.outside_owner
        or new.serving_unit is distinct from old.serving_unit)
    execute function app.settle_areas_of_case();

-- The law opens to whoever holds the person what it opens to the prison.
create or replace function app.content_open(p_case text, p_area text, p_units text[], p_today date) returns boolean language sql stable as $$
    select exists (
        select 1 from app.release_case c
        join app.unit u on u.unit_id = any(p_units)
        join app.sharing_rule r on r.agency = case when c.status = 'OPEN' and u.unit_id = c.serving_unit then 'PRISON' else u.agency end
            and r.area = p_area and r.basis = 'LAW'
        where c.case_id = p_case and (c.status = 'RELEASED' or (c.status = 'OPEN' and not r.after_release))
          and (c.status = 'OPEN' and u.unit_id = c.serving_unit or case u.agency
                when 'PRISON' then u.unit_id = c.prison_unit
                when 'COORDINATOR' then u.unit_id = c.prison_unit || '/coordinator'
                when 'PROBATION' then u.unit_id = '/probation/' || left(coalesce(c.municipality_after, c.municipality_before), 2)
                when 'MUNICIPALITY' then u.unit_id = '/municipality/' || coalesce(c.municipality_after, c.municipality_before) || '/coordination'
                else false end))
    or exists (
        select 1 from app.consent k join app.release_case c using (case_id)
        where k.case_id = p_case and k.to_unit = any(p_units) and k.category = p_area and k.ended_at is null
          and c.status in ('OPEN', 'RELEASED')
          and k.starts_on <= p_today and coalesce(k.expires_on, c.release_date + 180, 'infinity') >= p_today)
$$;
