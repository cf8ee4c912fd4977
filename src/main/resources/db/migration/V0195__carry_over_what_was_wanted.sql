-- A no is no knowledge: who declined to be mapped has not been mapped, and is offered it anew by the next case.
alter table app.carry_over_rule add answered jsonb;
comment on column app.carry_over_rule.answered is 'only an answer that contains this is good; empty: any';
update app.carry_over_rule set answered = '{"mappingWanted": true}' where kind = 'offerMapping';

-- Needs that were carried over from an earlier case without a word in the history.
insert into app.life_area_need (case_id, area, need, at)
    select a.case_id, a.area, a.need, c.opened_at from app.life_area a join app.release_case c using (case_id)
    where a.need <> 'UNKNOWN' and not exists (select 1 from app.life_area_need n where n.case_id = a.case_id and n.area = a.area);
