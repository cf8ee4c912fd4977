-- M11. Handover acceptance time.
-- From the offer to the acceptance, in hours, for what was offered between two agencies and accepted in the period, by pair of agencies: who was
-- accountable before and after, as the database itself recorded it. Beside it how many offers of the period had no yes by the day.
select t.case_id, t.pair as part, p.what, p.value from (
    select distinct on (o.obligation_id) o.case_id, g.agency || '-' || u.agency as pair,
        extract(epoch from o.accepted_at - o.offered_at) / 3600 as hours
    from app.obligation o
    join known k using (case_id)
    join (select a.obligation_id, a.owner_unit, a.since, row_number() over w as place, lag(a.owner_unit) over w as before
        from app.accountability a join app.obligation b on b.obligation_id = a.obligation_id
            and b.accept_by is not null and b.accepted_at >= :from and b.accepted_at < :asOf
        window w as (partition by a.obligation_id order by a.since, a.until nulls last)) w
        on w.obligation_id = o.obligation_id and w.place > 1 and w.since >= o.accepted_at
    join app.unit g on g.unit_id = w.before
    join app.unit u on u.unit_id = w.owner_unit
    where o.accept_by is not null and o.accepted_at >= :from and o.accepted_at < :asOf
    order by o.obligation_id, w.place) t
cross join lateral (values ('accepted', 1), ('hours', t.hours)) p (what, value)
union all
select o.case_id, 'ALL', 'not_accepted', 1 from app.obligation o join known k using (case_id)
where o.accept_by is not null and o.offered_at >= :from and o.offered_at < :asOf
    and (o.accepted_at is null or o.accepted_at >= :asOf)
