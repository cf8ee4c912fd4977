-- M32. Rule changes and who was heard.
-- Editions of the rule tables that took force in the period: how many, what they did to cases that ran, how many rows they changed, and who was
-- heard, by agency. About rules, never about people.
select null::text as case_id, p.part, 'count' as what, p.n::numeric as value from app.rule_edition e
join app.rule_proposal r on r.edition = e.edition
cross join lateral (
    select 'RULE_CHANGES', 1::bigint
    union all select case e.running when 'TAKE' then 'RULES_TAKEN' else 'RULES_KEPT' end, 1
    union all select 'RULES_RESTORED', 1 where e.restores is not null
    union all select 'RULE_ROWS', count(*) from app.rule_change c where c.proposal_id = r.proposal_id having count(*) > 0
    union all select case h.agency when 'OTHER' then 'OTHER_HEARD' else 'HEARD:' || h.agency end, count(*)
        from app.rule_hearing h where h.proposal_id = r.proposal_id group by h.agency) p (part, n)
where e.effective_at >= :from and e.effective_at < :asOf and e.fault is null
