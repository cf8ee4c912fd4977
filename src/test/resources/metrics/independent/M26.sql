with standing as (
    select * from app.return_statistic s where s.imported_at < :asOf and not exists (select 1 from app.return_statistic n
        where n.released_in = s.released_in and n.imported_at > s.imported_at and n.imported_at < :asOf)),
latest as (
    select * from standing s where not exists (select 1 from standing n where n.months = s.months and n.released_in > s.released_in))
select null::text as case_id, 'WITHIN_' || months || ':' || released_in as part, 'count' as what, returned as value from latest
union
select null, 'RELEASED:' || released_in, 'count', released from latest
