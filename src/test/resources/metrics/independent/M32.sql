-- M32. What the proposals that were decided say, one part after the other.
with decided as (
    select p.*, e.effective_at from app.rule_proposal p join app.rule_edition e using (edition)
    where p.state = 'PUBLISHED' and e.fault is null and e.effective_at between :from and :asOf and e.effective_at <> :asOf)
select null::text as case_id, 'RULE_CHANGES' as part, 'count' as what, 1::numeric as value from decided
union all select null, 'RULES_TAKEN', 'count', 1 from decided where running = 'TAKE'
union all select null, 'RULES_KEPT', 'count', 1 from decided where running = 'KEEP'
union all select null, 'RULES_RESTORED', 'count', 1 from decided where restores is not null
union all select null, 'RULE_ROWS', 'count', count(*) from decided join app.rule_change using (proposal_id) group by proposal_id
union all select null, 'OTHER_HEARD', 'count', count(*) from decided join app.rule_hearing using (proposal_id) where agency = 'OTHER' group by proposal_id
union all select null, 'HEARD:' || agency, 'count', count(*) from decided join app.rule_hearing using (proposal_id) where agency <> 'OTHER' group by proposal_id, agency
