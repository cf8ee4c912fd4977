-- M13. Escalations per level.
-- How often the ladder was climbed in the year, from the chained history: L0 reminds, L3 asks for a fallback, L5 is the last. Behind each number
-- must stand cases enough, or it is hidden.
select e.detail ->> 'level' as part, 'count' as what, count(distinct e.case_id) as n, count(*)::numeric as value
from audit.event e join known k using (case_id)
where e.kind = 'ladder.raised' and e.at >= :from and e.at < :asOf
group by 1
