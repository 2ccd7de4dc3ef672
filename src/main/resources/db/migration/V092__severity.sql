-- How bad the sender said it is. Who is paged how fast before anybody has triaged depends on it, also after a merge is undone.
alter table tocsin.incident add column severity text;

comment on column tocsin.incident.severity is 'critical, error, warning or info; null if nobody said.';
