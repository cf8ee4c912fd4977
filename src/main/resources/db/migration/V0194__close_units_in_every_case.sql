-- A unit that closes down may also owe in a matter, which is about nobody.
alter table app.unit_closure_case drop constraint unit_closure_case_case_id_fkey, add foreign key (case_id) references app.any_case;
