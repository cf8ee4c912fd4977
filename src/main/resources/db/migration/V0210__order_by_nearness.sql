-- The worklist puts first whose release is nearest, in the bands of the escalation ladder (nearness.dmn), and then what is due
-- first. A band changes with the day, which no index can follow by itself: so the day is a row, each case carries the rank of
-- its band, and so does each of its open obligations. The application turns the day and writes the bands; see ADR 19.
create table app.nearness_day (
    today date not null,
    lone  boolean primary key default true check (lone)
);
insert into app.nearness_day (today) values ((now() at time zone 'Europe/Oslo')::date);

-- As nearness.dmn said when the application last looked; days are counted to the release, negative after it.
create table app.nearness_band (
    from_days integer primary key,
    to_days   integer not null check (to_days >= from_days),
    rank      smallint not null check (rank between 1 and 4)
);
insert into app.nearness_band (from_days, to_days, rank) values
    (-1000000, -31, 4), (-30, -8, 3), (-7, 2, 1), (3, 14, 2), (15, 56, 3), (57, 1000000, 4);

-- 1 imminent, 2 close, 3 near, 4 far or without a date.
create function app.nearness(p_release date) returns smallint language sql stable as $$
    select coalesce((select b.rank from app.nearness_band b, app.nearness_day d
        where p_release - d.today between b.from_days and b.to_days), 4)::smallint
$$;

alter table app.release_case add nearness smallint not null default 4;
alter table app.obligation add nearness smallint not null default 4;
update app.release_case set nearness = app.nearness(release_date) where closed_at is null;
update app.obligation o set nearness = c.nearness from app.release_case c where c.case_id = o.case_id and o.closed_at is null and c.nearness <> 4;

create function app.place_case() returns trigger language plpgsql as $$
begin
    new.nearness := app.nearness(new.release_date);
    return new;
end $$;
create trigger case_has_its_nearness before insert or update of release_date, nearness on app.release_case
    for each row execute function app.place_case();

create function app.place_obligations() returns trigger language plpgsql as $$
begin
    update app.obligation set nearness = new.nearness where case_id = new.case_id and closed_at is null and nearness <> new.nearness;
    return null;
end $$;
create trigger obligations_follow_their_case after update on app.release_case
    for each row when (old.nearness <> new.nearness) execute function app.place_obligations();

create function app.place_obligation() returns trigger language plpgsql as $$
begin
    -- A matter has no release and stays far.
    new.nearness := coalesce((select nearness from app.release_case where case_id = new.case_id), 4);
    return new;
end $$;
create trigger obligation_is_as_near_as_its_case before insert on app.obligation
    for each row execute function app.place_obligation();

-- As before, in the new order.
drop index app.obligation_queue;
create index obligation_queue on app.obligation (receiver_unit, nearness, due_at, obligation_id)
    include (capability, info_lane, life_area, assignee, suspended_at) where closed_at is null;
drop index app.obligation_mine;
create index obligation_mine on app.obligation (assignee, nearness, due_at, obligation_id) where closed_at is null and assignee is not null;
drop index app.obligation_sent;
create index obligation_sent on app.obligation (sender_unit, nearness, due_at, obligation_id)
    include (info_lane, life_area) where closed_at is null and sender_unit <> receiver_unit;
-- What a unit has done lately.
create index obligation_done on app.obligation (receiver_unit, closed_at, obligation_id)
    include (capability, info_lane, case_id, life_area) where state = 'DONE';
