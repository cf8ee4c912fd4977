-- A consent may also run out, which ends it as taking it back does; and what was agreed for one prison follows the person to the next.
alter table app.consent drop constraint consent_ended_because_check;
alter table app.consent add constraint consent_ended_because_check
    check (ended_because in ('WITHDRAWN', 'EXPIRED', 'REPLACED', 'MUNICIPALITY_CHANGED', 'PRISON_CHANGED', 'CASE_CLOSED', 'CASE_ANNULLED'));

-- Did one of these units have the person's yes for the area, and has it no more? The last word of the person to an office counts for every
-- office of its kind, wherever the person moves; a voluntary organisation is itself and no other.
create function app.consent_lost(p_case text, p_area text, p_units text[]) returns boolean language sql stable as $$
    select exists (
        select 1 from app.unit u
        cross join lateral (
            select k.ended_because from app.consent k join app.unit o on o.unit_id = k.to_unit
            where k.case_id = p_case and k.category = p_area
              and (k.to_unit = u.unit_id or (o.agency = u.agency and u.agency <> 'NGO'))
            order by k.consent_id desc limit 1) last
        where u.unit_id = any(p_units) and last.ended_because in ('WITHDRAWN', 'EXPIRED'))
$$;
