with decided as (
    select d.case_id, d.seq, coalesce((select min(n.seq) from history n where n.case_id = d.case_id and n.kind = 'transfer.decided' and n.seq > d.seq), 2147483647) as next,
        (select min(c.seq) from history c where c.case_id = d.case_id and c.kind = 'transfer.calledOff' and c.seq > d.seq) as off
    from history d where d.kind = 'transfer.decided'),
transfer as (
    select d.case_id, d.seq, d.off is not null and d.off < d.next as called_off, case when d.off < d.next then d.off end as off,
        (select (e.detail ->> 'on')::date from history e where e.case_id = d.case_id and e.kind in ('transfer.decided', 'transfer.dayMoved')
            and e.seq >= d.seq and e.seq < d.next order by e.seq desc limit 1) as day
    from decided d),
-- A package goes along with the last transfer that has not been called off.
package as (
    select p.case_id, p.at, (select max(t.seq) from transfer t where t.case_id = p.case_id and t.seq < p.seq and (t.off is null or t.off > p.seq)) as goes_with
    from history p where p.kind = 'transfer.packageSent'),
sent as (
    select t.case_id, t.day, (select min(p.at) from package p where p.case_id = t.case_id and p.goes_with = t.seq) as sent_at
    from transfer t
    where not t.called_off and t.day >= (:from::timestamptz at time zone 'Europe/Oslo')::date and t.day < (:asOf::timestamptz at time zone 'Europe/Oslo')::date)
select case_id, 'TRANSFERS' as part, 'count' as what, 1 as value from sent
union all
select case_id, case when sent_at is null then 'NEVER' when (sent_at at time zone 'Europe/Oslo')::date >= day then 'LATER' else 'BEFORE' end, 'count', 1 from sent
