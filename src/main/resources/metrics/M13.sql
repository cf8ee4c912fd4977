-- M13. Escalations per level, and the time to containment.
-- How often the ladder was climbed in the period, from the chained history: L0 reminds, L3 asks for a fallback, L5 is the last; and the hours
-- from a miss (L3) until somebody had contained it.
select e.case_id, e.detail ->> 'level' as part, 'count' as what, 1 as value
from audit.event e join known using (case_id)
where e.kind = 'ladder.raised' and e.at >= :from and e.at < :asOf
union all
select c.case_id, 'CONTAINED', 'hours', extract(epoch from c.at - missed.at) / 3600
from audit.event c join known using (case_id)
join lateral (select e.at from audit.event e where e.case_id = c.case_id and e.obligation_id = c.obligation_id
    and e.kind = 'ladder.raised' and e.detail ->> 'level' = 'L3' and e.seq < c.seq order by e.seq desc limit 1) missed on true
where c.kind = 'obligation.contained' and c.at >= :from and c.at < :asOf
