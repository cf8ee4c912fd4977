-- M10. Overdose talk and kit for those in need.
-- Released in the period with a risk of overdose found by the prison's health service (T25): who had the talk and who was given naloxone (T28) by a day after it at the latest.
select r.case_id, p.part, 'count' as what, p.value from released r
join lateral (
    select k.data ->> 'overdoseRisk' as risk from app.obligation o join app.obligation_result k using (obligation_id)
    where o.case_id = r.case_id and o.kind = 'reviewHealthNeed' and o.state = 'DONE' and o.closed_at <= r.released_at order by o.closed_at desc, o.obligation_id desc limit 1) n on n.risk = 'true'
left join lateral (
    select bool_or(o.kind = 'giveOverdoseTalk') as talk, bool_or(k.data ->> 'naloxone' = 'GIVEN') as given, bool_or(k.data ->> 'naloxone' = 'DECLINED') as declined
    from app.obligation o join app.obligation_result k using (obligation_id)
    where o.case_id = r.case_id and o.kind in ('giveOverdoseTalk', 'giveNaloxone') and o.state = 'DONE' and o.closed_at <= r.released_at + interval '1 day' and o.closed_at < :asOf) d on true
cross join lateral (values ('IN_NEED', 1), ('TALK', coalesce(d.talk, false)::int), ('NALOXONE', coalesce(d.given, false)::int), ('NALOXONE_DECLINED', coalesce(d.declined, false)::int)) p (part, value)
