-- Whoever watches over a prison's or a municipality's cases hears of them too, whichever unit owes: with "watch:" before the unit, so
-- that no worklist looks again for it. As before, never what, and of what is restricted only inside its lane.
create or replace function app.tell_of_obligations() returns trigger language plpgsql as $$
begin
    perform app.tell_units(array(
        select o.receiver_unit || case o.info_lane when 'RESTRICTED' then ' ' || o.life_area else '' end from changed o
        union
        select 'watch:' || w.unit || case o.info_lane when 'RESTRICTED' then ' ' || o.life_area else '' end
        from changed o join app.release_case c on c.case_id = o.case_id
        cross join lateral (values (c.prison_unit), ('/municipality/' || coalesce(c.municipality_after, c.municipality_before) || '/coordination')) w (unit)
        where w.unit is not null));
    return null;
end $$;

-- What the overview counts by and what no obligation tells: when, how certain, who takes over outside, where from and where to.
create function app.tell_of_case() returns trigger language plpgsql as $$
begin
    perform app.tell_units(array(select distinct 'watch:' || w.unit from (values
            (old.prison_unit), (new.prison_unit),
            ('/municipality/' || coalesce(old.municipality_after, old.municipality_before) || '/coordination'),
            ('/municipality/' || coalesce(new.municipality_after, new.municipality_before) || '/coordination')) w (unit)
        where w.unit is not null));
    return null;
end $$;
create trigger case_told_when_changed after update on app.release_case for each row
    when ((old.release_date, old.release_certainty, old.status, old.outside_owner, old.prison_unit, old.municipality_after, old.municipality_before)
        is distinct from (new.release_date, new.release_certainty, new.status, new.outside_owner, new.prison_unit, new.municipality_after, new.municipality_before))
    execute function app.tell_of_case();
