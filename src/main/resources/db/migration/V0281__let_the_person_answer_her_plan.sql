-- What the person says on her own page no unit has heard: then recorded_unit is empty, and a no needs no words.
alter table app.plan_answer
    alter column recorded_unit drop not null,
    drop constraint plan_answer_check,
    add constraint plan_answer_no_in_own_words check (recorded_unit is null or agreement = 'AGREES' or own_words <> '');
