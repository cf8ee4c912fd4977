-- Of the files of an edition as they were decided (PublishedEdition.sha256); null of editions that are older than the sums.
alter table app.rule_edition add column sha256 text check (sha256 ~ '^[0-9a-f]{64}$');
