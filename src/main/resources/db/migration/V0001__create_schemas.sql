-- Four rooms in one database. `engine` belongs to the workflow engine and is found by search_path;
-- `app` holds our facts, `person` who they are about, `audit` what nobody may change afterwards.
create schema if not exists engine;
create schema if not exists app;
create schema if not exists person;
create schema if not exists audit;
