-- By law or by consent, and only while the case runs; the law opens to whoever holds the person what it opens to the prison. The one
-- place to change it: this file runs again whenever it has changed, after all numbered migrations; what V0051, V0076 and V0095 say of it
-- is history. Each unit is looked up by its key: the planner, which cannot know how few units a reader has, would read all of them for every row that
-- it is asked about.
create or replace function app.content_open(p_case text, p_area text, p_units text[], p_today date) returns boolean language sql stable as $$
    select exists (
        select 1 from app.release_case c
        cross join unnest(p_units) mine (unit_id)
        cross join lateral (select * from app.unit x where x.unit_id = mine.unit_id offset 0) u
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
