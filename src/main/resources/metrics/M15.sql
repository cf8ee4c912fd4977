-- M15. Package sent before a transfer.
-- Transfers between prisons that were to happen in the period and were not called off: was the package sent before the day, later, or never?
select t.case_id, p.part, 'count' as what, 1 as value from app.prison_transfer t join known using (case_id)
cross join lateral (values ('TRANSFERS'), (case when t.package_at is null or t.package_at >= :asOf then 'NEVER'
    when (t.package_at at time zone 'Europe/Oslo')::date < t.moves_on then 'BEFORE' else 'LATER' end)) p (part)
where t.moves_on >= (cast(:from as timestamptz) at time zone 'Europe/Oslo')::date and t.moves_on < (cast(:asOf as timestamptz) at time zone 'Europe/Oslo')::date
    and t.decided_at < :asOf and (t.called_off_at is null or t.called_off_at >= :asOf)
