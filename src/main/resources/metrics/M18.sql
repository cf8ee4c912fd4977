-- M18. Group meetings with the person and the organisation present.
-- Meetings of the responsibility group that were held in the period and settled.
select m.case_id, p.part, 'count' as what, p.value from app.meeting m join known using (case_id)
cross join lateral (values ('MEETINGS', 1), ('PERSON_PRESENT', m.person_present::int), ('NGO_PRESENT', m.ngo_present::int),
    ('BOTH_PRESENT', (m.person_present and m.ngo_present)::int)) p (part, value)
where m.heard_on is not null and m.settled_at >= :from and m.settled_at < :asOf
