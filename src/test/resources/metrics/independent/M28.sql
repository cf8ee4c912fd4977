with asked as (
    select * from life where task = 'acceptCompanionship' and offered_at >= :from and (said_yes_at is not null or ended_at is not null))
select case_id, 'ASKED' as part, 'count' as what, 1 as value from asked
union all
select case_id, case when said_yes_at is not null then 'TAKEN_ON' when ending = 'obligation.refused' and why_not = 'NO_CAPACITY' then 'NO_CAPACITY'
    when ending = 'obligation.refused' then 'REFUSED' when ending in ('obligation.expired', 'obligation.contained') then 'NO_ANSWER' else 'OTHER' end, 'count', 1 from asked
