-- Which musts an edition gives more time, or may give: whoever decided has seen them. Nobody was asked before.
alter table app.rule_edition add column more_time text[] not null default '{}';

create or replace function app.keep_rule_edition() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'fault' is distinct from to_jsonb(old) - 'fault' then
        raise exception 'a decided edition of the rules stays as it was decided' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
