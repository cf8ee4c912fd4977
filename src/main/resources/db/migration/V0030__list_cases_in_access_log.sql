-- A page that shows several people is one action and one line; the line names every case it showed.
alter table audit.access add column shown_cases text[];
