-- M4. Work or education at release, and 90 days after.
-- Everybody released in the period: a place found before release (T23, T24), and what the status at 90 days says (T50) of those released long enough ago.
select r.case_id, p.part, 'at_release' as what, 1 as value from released r
cross join lateral (values ('RELEASED'), (case when exists (
    select 1 from app.obligation o where o.case_id = r.case_id and o.kind in ('findActivity', 'placeInSchool') and o.state = 'DONE' and o.closed_at <= r.released_at)
    then 'IN_PLACE' else 'MISSING' end)) p (part)
union all
select r.case_id, p.part, 'at_90', 1 from released r
left join lateral (
    select k.data ->> 'activity' as activity from app.obligation o join app.obligation_result k using (obligation_id)
    where o.case_id = r.case_id and o.kind = 'reviewStatus90' and o.state = 'DONE' and o.closed_at < r.next_at order by o.closed_at desc, o.obligation_id desc limit 1) s on true
cross join lateral (values ('RELEASED'), (coalesce(s.activity, 'NOT_RECORDED'))) p (part)
where r.released_at < cast(:asOf as timestamptz) - interval '97 days'
