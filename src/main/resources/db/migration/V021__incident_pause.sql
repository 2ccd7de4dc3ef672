create table tocsin.incident_pause (
    id             bigint generated always as identity primary key,
    incident       text        not null references tocsin.incident,
    waiting_for    text        not null check (waiting_for in ('CLIENT', 'PROVIDER', 'OBSERVATION')),
    why            text        not null,
    paused_by      text        not null,
    began_at       timestamptz not null,
    may_last_until timestamptz not null check (may_last_until >= began_at),
    ended_at       timestamptz check (ended_at >= began_at),
    ended_by       text,
    check ((ended_at is null) = (ended_by is null))
);

comment on table tocsin.incident_pause is 'When the clock of each incident stood still, and why. Due instants are computed from it.';
comment on column tocsin.incident_pause.may_last_until is 'When the clock runs again at the latest; while it stands still, due instants reckon with this.';

-- One pause at a time, whoever else decides on one in the same moment.
create unique index incident_pause_open on tocsin.incident_pause (incident) where ended_at is null;
create index incident_pause_of_incident on tocsin.incident_pause (incident, id);

alter table tocsin.incident add column priority_by text;
alter table tocsin.incident add column manager_by timestamptz;

comment on column tocsin.incident.priority_by is 'Who decided the priority; null as long as the decision table did.';
comment on column tocsin.incident.manager_by is 'Until when an incident manager is named; null if the priority wants none.';
