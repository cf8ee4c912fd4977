-- Who owns a life area, as docs/architecture.md says it. The one place to change it: this file runs again whenever it has changed, after all
-- numbered migrations; what V0050, V0075 and V0095 say of it is history.
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
              -- Everybody in the case reads who owns an area: a step that few may know of must not show there. Health is closed as a whole.
              and (o.info_lane <> 'RESTRICTED' or p_area = 'HEALTH_AND_SUBSTANCE')
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
