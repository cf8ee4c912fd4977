-- M6. Identity papers, bank account and telephone at release.
-- Everybody released in the period: what was in place as last recorded before release (T22). One person may have several.
select r.case_id, p.part, 'count' as what, 1 as value from released r
left join lateral (
    select case when jsonb_typeof(k.data -> 'inPlace') = 'array' then k.data -> 'inPlace' else '[]'::jsonb end as things
    from app.obligation o join app.obligation_result k using (obligation_id)
    where o.case_id = r.case_id and o.kind = 'arrangeIdAndBank' and o.state = 'DONE' and o.closed_at <= r.released_at order by o.closed_at desc, o.obligation_id desc limit 1) i on true
cross join lateral (
    select 'RELEASED' as part union all
    select case when i.things is null then 'NOT_RECORDED' end union all
    select t from jsonb_array_elements_text(coalesce(i.things, '[]'::jsonb)) t) p
where p.part is not null
