with handover as (
    select l.*, a.agency as giver, b.agency as taker from life l join app.unit a on a.unit_id = l.asking join app.unit b on b.unit_id = l.asked
    where a.agency <> b.agency)
select case_id, giver || '-' || taker as part, 'accepted' as what, 1 as value from handover where said_yes_at >= :from
union all
select case_id, giver || '-' || taker, 'hours', extract(epoch from said_yes_at - offered_at) / 3600 from handover where said_yes_at >= :from
union all
select case_id, 'ALL', 'not_accepted', 1 from handover where offered_at >= :from and said_yes_at is null
