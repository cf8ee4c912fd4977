-- After national-year: the same year as it stands on the morning of 1 May 2026, with half of the releases still to come. Of the 40 prisons
-- the first five are Oslo's, so that one coordinator watches over an eighth of the country, and what is asked of its agencies is open.
set session_replication_role = replica;
create temp table later as select obligation_id from app.obligation where offered_at > '2026-05-01 08:00+02';
create index on later (obligation_id);
delete from app.obligation_result where obligation_id in (select obligation_id from later);
delete from app.offer where obligation_id in (select obligation_id from later);
delete from app.accountability where obligation_id in (select obligation_id from later);
delete from audit.event where at > '2026-05-01 08:00+02';
delete from app.obligation where obligation_id in (select obligation_id from later);
delete from app.obligation_result k using app.obligation o where o.obligation_id = k.obligation_id and o.closed_at > '2026-05-01 08:00+02';
update app.obligation set closed_at = null, reason = null,
        state = case when accept_by is null or accepted_at <= '2026-05-01 08:00+02' then 'ACCEPTED' else 'OFFERED' end,
        accepted_at = case when accept_by is null or accepted_at <= '2026-05-01 08:00+02' then accepted_at end,
        due_at = offered_at + make_interval(days => (obligation_id % 12)::int), level = (obligation_id % 97 / 24)::int
    where closed_at > '2026-05-01 08:00+02' or closed_at is null;
update app.release_case set status = 'OPEN', released_at = null, closed_at = null, outcome = null where release_date > '2026-05-01';
update app.release_case c set municipality_after = s.municipality from app.municipality_settlement s where s.case_id = c.case_id;
delete from app.life_area_owner where since > '2026-05-01 08:00+02';
update app.life_area_owner set until = null where until > '2026-05-01 08:00+02';
update app.life_area a set need = v.need from (
    select distinct on (case_id, area) case_id, area, need from app.life_area_need where at <= '2026-05-01 08:00+02' order by case_id, area, at desc) v
    where v.case_id = a.case_id and v.area = a.area;
create temp table oslo as select '/prison/p' || n as unit from generate_series(0, 4) n;
update app.obligation o set receiver_unit = '/prison/oslo' where receiver_unit in (select unit from oslo);
update app.obligation o set sender_unit = '/prison/oslo' where sender_unit in (select unit from oslo);
update app.obligation o set sender_unit = '/prison/oslo/coordinator' where sender_unit in (select unit || '/coordinator' from oslo);
update app.release_case set prison_unit = '/prison/oslo' where prison_unit in (select unit from oslo);
-- Lists show names: each bears that of a person who is there already.
update person.person set name = (select name from person.person order by person_id limit 1);
-- The same work in the engine's own history, as its tasks would stand there.
insert into engine.act_hi_taskinst (id_, task_def_key_, name_, start_time_, end_time_, duration_, due_date_, priority_)
    select 'bench-' || obligation_id, kind, kind, offered_at, closed_at, (extract(epoch from closed_at - offered_at) * 1000)::bigint, due_at, 50 from app.obligation;
set session_replication_role = origin;
