select case_id, case kind when 'consent.given' then 'GIVEN' when 'consent.declined' then 'DECLINED' when 'consent.narrowed' then 'NARROWED'
    when 'consent.withdrawn' then 'WITHDRAWN' else 'EXPIRED' end as part, 'count' as what, 1 as value
from history where at >= :from and kind in ('consent.given', 'consent.declined', 'consent.narrowed', 'consent.withdrawn', 'consent.expired')
