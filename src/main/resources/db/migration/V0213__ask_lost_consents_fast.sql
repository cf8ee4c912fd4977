-- As in V0140. A list asks it for every row, and most cases have no consent that was lost: those are told from an index.
create index consent_lost on app.consent (case_id, category) where ended_because in ('WITHDRAWN', 'EXPIRED');
create or replace function app.consent_lost(p_case text, p_area text, p_units text[]) returns boolean language plpgsql stable as $$
begin
    if not exists (select 1 from app.consent where case_id = p_case and category = p_area and ended_because in ('WITHDRAWN', 'EXPIRED')) then
        return false;
    end if;
    return exists (
        select 1 from app.unit u
        cross join lateral (
            select k.ended_because from app.consent k join app.unit o on o.unit_id = k.to_unit
            where k.case_id = p_case and k.category = p_area
              and (k.to_unit = u.unit_id or (o.agency = u.agency and u.agency <> 'NGO'))
            order by k.consent_id desc limit 1) last
        where u.unit_id = any(p_units) and last.ended_because in ('WITHDRAWN', 'EXPIRED'));
end $$;
