-- M3. Housing clarified 28 days before release, and on the day.
-- Everybody released in the period: what was known of where to live. A home that was granted or an address for the first nights counts on the day.
select r.case_id, p.part, w.what, 1 as value from released r
cross join (values ('at_r28', interval '28 days'), ('at_release', interval '0')) w (what, before)
left join lateral (
    select (array_agg(k.data ->> 'housingNeed' order by o.closed_at desc, o.obligation_id desc) filter (where o.kind in ('clarifyHousing', 'askAboutTonight')))[1] as need,
        bool_or(o.kind = 'decideHome' and k.data ->> 'homeDecision' = 'GRANTED') as granted,
        bool_or(o.kind in ('confirmTemporaryAddress', 'findBedTonight', 'bookBedTonight')) as temporary
    from app.obligation o join app.obligation_result k using (obligation_id)
    where o.case_id = r.case_id and o.kind in ('clarifyHousing', 'askAboutTonight', 'decideHome', 'confirmTemporaryAddress', 'findBedTonight', 'bookBedTonight') and o.state = 'DONE' and o.closed_at <= r.released_at - w.before) h on true
cross join lateral (values ('RELEASED'), (case when h.need = 'OWN_HOME' then 'OWN_HOME' when h.granted then 'HOME_GRANTED' when h.temporary then 'TEMPORARY'
    when h.need = 'NEEDS_HOME' then 'NEEDS_HOME' when h.need = 'UNCLEAR' then 'UNCLEAR' else 'NOT_RECORDED' end)) p (part)
