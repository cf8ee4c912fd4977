-- M15. Package sent before a transfer.
-- Transfers between prisons that were to happen in the period, by the day that was known at its end, and were not called off: was the package
-- first sent before the day, later, or never?
select t.case_id, p.part, 'count' as what, 1 as value from app.prison_transfer t join known using (case_id)
join lateral (select d.moves_on from app.transfer_day d where d.transfer_id = t.transfer_id and d.since < :asOf order by d.nr desc limit 1) d on true
cross join lateral (values ('TRANSFERS'), (case when t.package_at is null or t.package_at >= :asOf then 'NEVER'
    when (t.package_at at time zone 'Europe/Oslo')::date < d.moves_on then 'BEFORE' else 'LATER' end)) p (part)
where d.moves_on >= (cast(:from as timestamptz) at time zone 'Europe/Oslo')::date and d.moves_on < (cast(:asOf as timestamptz) at time zone 'Europe/Oslo')::date
    and t.decided_at < :asOf and (t.called_off_at is null or t.called_off_at >= :asOf)
