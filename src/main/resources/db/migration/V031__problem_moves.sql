-- A problem counts for the incident in which the one it was opened for goes on; when a merge is undone it comes back.
alter table tocsin.problem add column opened_for text;
update tocsin.problem set opened_for = incident;

comment on column tocsin.problem.incident is
    'For which incident it counts now; null only inside the transaction that opens the incident.';
comment on column tocsin.problem.opened_for is
    'The incident that its first signal opened; null only inside the transaction that opens the incident.';

create index problem_opened_for on tocsin.problem (opened_for);
-- What the same alert opened before.
create index problem_before on tocsin.problem (problem_key, id desc) where released_at is not null;
