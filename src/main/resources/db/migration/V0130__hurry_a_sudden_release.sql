-- What a sudden release asks for climbs the ladder by the hour.
alter table app.obligation
    drop constraint obligation_ladder_check,
    add constraint obligation_ladder_check check (ladder in ('STANDARD', 'HOURS', 'CONTAINMENT'));
