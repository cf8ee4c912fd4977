-- Which agency may see the content of a life area: by law, or when the person consents. A pair that stands here in neither way is
-- closed whatever the person says. What every unit sees without asking: what it owes itself, what it has asked of others, and notices.
create table app.sharing_rule (
    agency        text not null,
    area          text not null,
    basis         text not null check (basis in ('CONSENT', 'LAW')),
    after_release boolean not null default false,
    source        text not null,
    trust         text not null check (trust in ('STATED', 'FOUND', 'PROPOSED', 'UNVERIFIED')),
    primary key (agency, area, basis)
);

insert into app.sharing_rule (agency, area, basis, source, trust)
select agency, area, basis, source, 'PROPOSED' from (values
    ('PRISON', array['HOUSING'], 'LAW', 'Information lanes: housing need'),
    ('PRISON', array['FAMILY_AND_NETWORK'], 'LAW', 'Information lanes: contact and key relation'),
    ('PRISON', array['LAW_AND_CONDITIONS'], 'LAW', 'Information lanes: conditions of parole and electronic monitoring'),
    ('PRISON', array['GENERAL', 'ID_BANK_DIGITAL'], 'LAW', 'Ours: the steps of running the case and of identity papers are the prison''s own'),
    ('PRISON', array['INCOME_AND_DEBT', 'WORK_AND_ACTIVITY', 'EDUCATION'], 'CONSENT', 'Information lanes: income, debt, education, work'),
    ('PROBATION', array['FAMILY_AND_NETWORK', 'LAW_AND_CONDITIONS'], 'LAW', 'Information lanes: contact, conditions'),
    ('PROBATION', array['HOUSING', 'WORK_AND_ACTIVITY', 'EDUCATION', 'GENERAL'], 'CONSENT', 'Information lanes: probation'),
    ('NAV', array['HOUSING', 'INCOME_AND_DEBT', 'WORK_AND_ACTIVITY', 'EDUCATION', 'FAMILY_AND_NETWORK', 'ID_BANK_DIGITAL', 'LAW_AND_CONDITIONS', 'GENERAL'],
        'CONSENT', 'Information lanes: NAV'),
    ('HOUSING', array['HOUSING', 'INCOME_AND_DEBT', 'WORK_AND_ACTIVITY', 'EDUCATION', 'FAMILY_AND_NETWORK', 'ID_BANK_DIGITAL', 'LAW_AND_CONDITIONS', 'GENERAL'],
        'CONSENT', 'Information lanes: municipality and housing'),
    ('HEALTH', array['FAMILY_AND_NETWORK', 'LAW_AND_CONDITIONS', 'GENERAL'], 'CONSENT', 'Information lanes: health'),
    ('NGO', array['HOUSING', 'INCOME_AND_DEBT', 'WORK_AND_ACTIVITY', 'EDUCATION', 'FAMILY_AND_NETWORK', 'ID_BANK_DIGITAL', 'LAW_AND_CONDITIONS', 'GENERAL'],
        'CONSENT', 'Information lanes: NGO'),
    ('EDUCATION', array['EDUCATION', 'WORK_AND_ACTIVITY'], 'CONSENT', 'Ours: a school sees what concerns school and work'),
    ('COORDINATOR', array['HOUSING', 'INCOME_AND_DEBT', 'WORK_AND_ACTIVITY', 'EDUCATION', 'FAMILY_AND_NETWORK', 'ID_BANK_DIGITAL', 'LAW_AND_CONDITIONS', 'GENERAL'],
        'LAW', 'Roles: watches the prison''s cases, interim owner of last resort')
    ) as r(agency, areas, basis, source), unnest(areas) as area;

-- Before release the municipality's coordinator is a receiver like others; after it the municipality owns the case.
insert into app.sharing_rule (agency, area, basis, after_release, source, trust)
select 'MUNICIPALITY', area, 'CONSENT', false, 'Information lanes: municipality and housing', 'PROPOSED' from app.sharing_rule where agency = 'HOUSING';

insert into app.sharing_rule (agency, area, basis, after_release, source, trust)
select 'MUNICIPALITY', area, 'LAW', true, 'Roles: owns the case outside after release', 'PROPOSED' from app.sharing_rule where agency = 'HOUSING';

-- Empty = 180 days after release, wherever the release moves.
alter table app.consent drop constraint consent_pkey, alter expires_on drop not null,
    add consent_id bigint generated always as identity primary key;
create unique index consent_in_force on app.consent (case_id, to_unit, category) where withdrawn_at is null;


-- May one of these units see what lies in this area of this case, on this day? A unit's law counts only in its own cases: the prison
-- that holds the person, and the municipality and the county that the person belongs to.
create function app.content_open(p_case text, p_area text, p_units text[], p_today date) returns boolean language sql stable as $$
    select exists (
        select 1 from app.release_case c
        join app.unit u on u.unit_id = any(p_units)
        join app.sharing_rule r on r.agency = u.agency and r.area = p_area and r.basis = 'LAW'
        where c.case_id = p_case and (not r.after_release or c.status <> 'OPEN')
          and case u.agency
                when 'PRISON' then u.unit_id = c.prison_unit
                when 'COORDINATOR' then u.unit_id = c.prison_unit || '/coordinator'
                when 'PROBATION' then u.unit_id = '/probation/' || left(coalesce(c.municipality_after, c.municipality_before), 2)
                when 'MUNICIPALITY' then u.unit_id = '/municipality/' || coalesce(c.municipality_after, c.municipality_before) || '/coordination'
                else false end)
    or exists (
        select 1 from app.consent k join app.release_case c using (case_id)
        where k.case_id = p_case and k.to_unit = any(p_units) and k.category = p_area and k.withdrawn_at is null
          and k.starts_on <= p_today and coalesce(k.expires_on, c.release_date + 180, 'infinity') >= p_today)
$$;
