select case_id, 'RELEASED' as part, by as what, 1 as value from walked, unnest(array['by_sex', 'by_age', 'by_county', 'by_sentence']) by
union all select case_id, 'SEX_' || a.sex, 'by_sex', 1 from walked join about a using (case_id)
union all select case_id, 'AGE_' || a.age, 'by_age', 1 from walked join about a using (case_id)
union all select case_id, a.county, 'by_county', 1 from walked join about a using (case_id)
union all select case_id, 'SERVED_' || a.sentence, 'by_sentence', 1 from walked join about a using (case_id)
