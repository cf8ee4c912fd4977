-- Who was turned away, or came too late, is logged like who got in: the HTTP status says how it ended.
alter table audit.access add column obligation_id bigint;
alter table audit.access add column result smallint not null default 200 check (result between 100 and 599);
