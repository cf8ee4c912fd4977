with handover as (
    select l.*, a.agency || '-' || b.agency || ':' || o.life_area as part,
        least(l.said_yes_at, l.ended_at) is null or least(l.said_yes_at, l.ended_at) > l.answer_by as slipped
    from life l join app.unit a on a.unit_id = l.asking join app.unit b on b.unit_id = l.asked and b.agency <> a.agency
    join app.obligation o on o.obligation_id = l.obligation_id
    where l.offered_at >= :from)
select case_id, part, 'offered' as what, 1 as value from handover
union all select case_id, part, 'in_time', 1 from handover where said_yes_at <= answer_by
union all select case_id, part, 'missed', 1 from handover where slipped and answer_by < :asOf
union all select case_id, part, 'contained', 1 from handover where slipped and answer_by < :asOf and contained_at is not null
