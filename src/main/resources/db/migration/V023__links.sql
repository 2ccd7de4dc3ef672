create table tocsin.incident_link (
    id          bigint generated always as identity primary key,
    incident    text        not null references tocsin.incident,
    other       text        not null references tocsin.incident,
    kind        text        not null check (kind in ('DUPLICATE_OF', 'RECURRENCE_OF', 'RELATED')),
    linked_at   timestamptz not null,
    linked_by   text        not null check (linked_by <> ''),
    removed_at  timestamptz,
    removed_by  text,
    check (incident <> other),
    check ((removed_at is null) = (removed_by is null))
);

comment on table tocsin.incident_link is 'What two incidents have to do with each other; a link that was removed is kept.';

-- An incident goes on in one other at most.
create unique index incident_goes_on_in_one on tocsin.incident_link (incident)
    where kind = 'DUPLICATE_OF' and removed_at is null;
-- Two incidents are linked once in each way.
create unique index incident_linked_once
    on tocsin.incident_link (least(incident, other), greatest(incident, other), kind)
    where removed_at is null;
create index incident_link_of_other on tocsin.incident_link (other) where removed_at is null;

-- Duplicates that were found at triage before there were links.
insert into tocsin.incident_link (incident, other, kind, linked_at, linked_by)
select number, duplicate_of, 'DUPLICATE_OF', coalesce(ended_at, triaged_at, reported_at), triaged_by
from tocsin.incident
where state = 'DUPLICATE' and duplicate_of is not null;
