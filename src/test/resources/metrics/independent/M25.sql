select case_id, 'RELEASED' as part, 'count' as what, 1 as value from walked
union all
select w.case_id, coalesce(nullif((select e.detail ->> 'type' from history e where e.case_id = w.case_id and e.detail ->> 'type' is not null and e.seq < w.seq
    order by e.seq desc limit 1), ''), 'NOT_RECORDED'), 'count', 1 from walked w
