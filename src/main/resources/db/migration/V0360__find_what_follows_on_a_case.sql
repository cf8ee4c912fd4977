-- The page of a case names the one that follows on it.
create index release_case_earlier on app.release_case (earlier_case) where earlier_case is not null;
