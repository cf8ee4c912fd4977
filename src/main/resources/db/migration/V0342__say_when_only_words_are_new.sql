-- The edition of the same year whose figures this one says in other words; null where its figures are its own, and for what was published
-- before anybody asked.
alter table app.publication add same_figures_as integer check (same_figures_as < edition);
