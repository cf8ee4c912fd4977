select case_id, detail ->> 'kind' as part, 'count' as what, 1 as value from history where kind = 'obligation.dropped' and at >= :from
