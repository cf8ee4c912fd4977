-- M2. Needs mapped.
-- Everybody released in the period: mapped in full (T08), in short, declined, or never offered.
select r.case_id, p.part, 'count' as what, 1 as value from released r
left join lateral (
    select bool_or(o.kind = 'offerMapping' and k.data ->> 'mappingWanted' = 'true') as mapped,
        bool_or(o.kind in ('holdShortMapping', 'makeOnePagePlan')) as short, bool_or(o.kind = 'offerMapping') as offered
    from app.obligation o left join app.obligation_result k using (obligation_id)
    where o.case_id = r.case_id and o.kind in ('offerMapping', 'holdShortMapping', 'makeOnePagePlan') and o.state = 'DONE' and o.closed_at <= r.released_at) m on true
cross join lateral (values ('RELEASED'), (case when m.mapped then 'MAPPED' when m.short then 'MAPPED_IN_SHORT' when m.offered then 'DECLINED' else 'NOT_OFFERED' end)) p (part)
