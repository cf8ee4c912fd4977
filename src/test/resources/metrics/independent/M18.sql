with held as (
    select m.case_id, m.meeting_id, (select d.answer -> 'present' from app.meeting_step s join app.obligation o on o.task_id = s.task_id
            join done d on d.obligation_id = o.obligation_id
        where s.meeting_id = m.meeting_id and d.task in ('holdFirstMeeting', 'holdThirdMeeting', 'holdExtraMeeting', 'runWrittenRound')
        order by d.done_at desc, d.obligation_id desc limit 1) as present
    from app.meeting m join opened o on o.case_id = m.case_id
    where m.settled_at >= :from and m.settled_at < :asOf and exists (select 1 from app.meeting_step s join app.obligation o on o.task_id = s.task_id
        join done d on d.obligation_id = o.obligation_id
        where s.meeting_id = m.meeting_id and d.task in ('holdFirstMeeting', 'holdThirdMeeting', 'holdExtraMeeting', 'runWrittenRound'))),
who as (select case_id, coalesce(present @> '"PERSON"', false) as person, coalesce(present @> '"NGO"', false) as ngo from held)
select case_id, 'MEETINGS' as part, 'count' as what, 1 as value from who
union all select case_id, 'PERSON_PRESENT', 'count', person::int from who
union all select case_id, 'NGO_PRESENT', 'count', ngo::int from who
union all select case_id, 'BOTH_PRESENT', 'count', least(person::int, ngo::int) from who
