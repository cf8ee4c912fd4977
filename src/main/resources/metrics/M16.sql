-- M16. Municipality settled 60 days before release; disputes.
-- Everybody released in the period: was the responsible municipality settled by then, only later, or not at all; and about how many there was a dispute.
select r.case_id, p.part, 'count' as what, 1 as value from released r
left join lateral (
    select min(s.settled_at) as settled_at from app.municipality_settlement s
    where s.case_id = r.case_id and s.settled_at <= r.released_at and (s.ended_at is null or s.ended_at > r.released_at)) s on true
cross join lateral (values ('RELEASED'), (case when s.settled_at is null then 'NEVER' when s.settled_at <= r.released_at - interval '60 days' then 'BY_R60' else 'LATER' end)) p (part)
union all
select d.case_id, 'DISPUTED', 'disputes', 1 from app.municipality_dispute d join known using (case_id) where d.opened_at >= :from and d.opened_at < :asOf
