-- M1. Notice to NAV before release.
-- Everybody released in the period, by when the notice of the stay was sent to NAV (T02), in days before the release.
select r.case_id, p.part, 'count' as what, 1 as value from released r
left join lateral (
    select (r.released_at at time zone 'Europe/Oslo')::date - (min(o.offered_at) at time zone 'Europe/Oslo')::date as days
    from app.obligation o where o.case_id = r.case_id and o.kind = 'acknowledgeNotice' and o.offered_at < r.next_at) n on true
cross join lateral (values ('RELEASED'), (case when n.days is null then 'NEVER' when n.days >= 30 then 'BEFORE_30' when n.days >= 8 then 'BEFORE_8'
    when n.days >= 1 then 'BEFORE_1' when n.days >= -3 then 'AFTER_0_3' else 'AFTER_4' end)) p (part)
