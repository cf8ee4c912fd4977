-- Who listens hears that something has changed for a unit: the unit and, where it is restricted, whose lane it is in, never what.
-- Once a statement, and PostgreSQL says the same thing once a transaction.
create function app.tell_units(p_units text[]) returns void language sql as $$
    select pg_notify('throughgate_live', unit) from unnest(p_units) unit
$$;

create function app.tell_of_obligations() returns trigger language plpgsql as $$
begin
    perform app.tell_units(array(select distinct receiver_unit || case info_lane when 'RESTRICTED' then ' ' || life_area else '' end from changed));
    return null;
end $$;
create trigger obligation_told_when_born after insert on app.obligation
    referencing new table as changed for each statement execute function app.tell_of_obligations();
create trigger obligation_told_when_changed after update on app.obligation
    referencing new table as changed for each statement execute function app.tell_of_obligations();

create function app.tell_of_notices() returns trigger language plpgsql as $$
begin
    perform app.tell_units(array(
        select distinct n.to_unit || case o.info_lane when 'RESTRICTED' then ' ' || o.life_area else '' end
        from changed n left join app.obligation o on o.obligation_id = n.obligation_id));
    return null;
end $$;
create trigger notice_told after insert on app.notice
    referencing new table as changed for each statement execute function app.tell_of_notices();
