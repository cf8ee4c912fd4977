with door as (
    select o.case_id, (select c.kind from history c where c.case_id = o.case_id and c.kind in ('door.wanted', 'door.never') and c.seq > o.seq
        and c.detail ->> 'declined' = o.detail ->> 'kind' order by c.seq limit 1) as said
    from history o where o.kind = 'door.open' and o.at >= :from)
select case_id, 'DECLINED' as part, 'count' as what, 1 as value from door
union all select case_id, 'WANTED_LATER', 'count', coalesce(said = 'door.wanted', false)::int from door
union all select case_id, 'NEVER_AGAIN', 'count', coalesce(said = 'door.never', false)::int from door
