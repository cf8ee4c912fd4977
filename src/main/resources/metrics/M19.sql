-- M19. Consents given, declined, narrowed, withdrawn, run out.
-- What the person said about sharing in the period, from the chained history.
select e.case_id, upper(substr(e.kind, 9)) as part, 'count' as what, 1 as value
from audit.event e join known using (case_id)
where e.kind in ('consent.given', 'consent.declined', 'consent.narrowed', 'consent.withdrawn', 'consent.expired') and e.at >= :from and e.at < :asOf
