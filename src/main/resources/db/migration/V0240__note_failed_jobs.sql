-- Since when a job of the engine has failed and why, in a word that an operator can act on. The engine keeps only the last
-- failure, and its text may quote what somebody wrote; this table keeps names of exceptions and places in the code.
create table app.job_failure (
    failure_id      bigint generated always as identity primary key,
    job_id          text not null unique,
    first_failed_at timestamptz not null,
    last_failed_at  timestamptz not null,
    failures        integer not null default 1,
    cause           text not null,
    technical       text not null,
    -- The day on which the engine itself would try again. A job that stands on another day was moved there by a rule since then.
    next_try_at     timestamptz
);

-- What had already failed when this table came.
do $$ begin
    if to_regclass('engine.act_ru_incident') is not null then
        insert into app.job_failure (job_id, first_failed_at, last_failed_at, cause, technical, next_try_at)
        select configuration_, min(incident_timestamp_) at time zone 'UTC', min(incident_timestamp_) at time zone 'UTC', 'UNKNOWN', '', min(j.duedate_) at time zone 'UTC'
        from engine.act_ru_incident i join engine.act_ru_job j on j.id_ = i.configuration_
        where i.incident_type_ = 'failedJob' group by configuration_;
    end if;
end $$;
