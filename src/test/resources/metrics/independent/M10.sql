with need as (
    select w.case_id, w.seq, w.out_at from walked w
    where (select d.answer ->> 'overdoseRisk' from done d where d.case_id = w.case_id and d.task = 'reviewHealthNeed' and d.done_at <= w.out_at
        order by d.done_at desc, d.obligation_id desc limit 1) = 'true'),
given as (
    select n.case_id, count(d.obligation_id) filter (where d.task = 'giveOverdoseTalk') as talks,
        count(*) filter (where d.answer ->> 'naloxone' = 'GIVEN') as kits, count(*) filter (where d.answer ->> 'naloxone' = 'DECLINED') as noes
    from need n left join done d on d.case_id = n.case_id and d.task in ('giveOverdoseTalk', 'giveNaloxone') and d.done_at <= n.out_at + interval '24 hours'
    group by n.case_id, n.seq)
select case_id, 'IN_NEED' as part, 'count' as what, 1 as value from given
union all select case_id, 'TALK', 'count', least(talks, 1) from given
union all select case_id, 'NALOXONE', 'count', least(kits, 1) from given
union all select case_id, 'NALOXONE_DECLINED', 'count', least(noes, 1) from given
