-- M30. Who is released.
-- Everybody released in the period, by sex, age, county and time served.
select r.case_id, p.part, p.what, 1 as value from released r join slices s using (case_id)
cross join lateral (values ('RELEASED', 'by_sex'), ('SEX_' || s.sex, 'by_sex'), ('RELEASED', 'by_age'), ('AGE_' || s.age, 'by_age'),
    ('RELEASED', 'by_county'), (s.county, 'by_county'), ('RELEASED', 'by_sentence'), ('SERVED_' || s.sentence, 'by_sentence')) p (part, what)
