-- When it was asked for, by when it is due, and whether a lead has moved that date; null while nobody was asked.
alter table tocsin.postmortem
    add column asked_at timestamptz,
    add column due_at timestamptz,
    add column due_moved boolean not null default false;

create table tocsin.postmortem_deadline (
    id       bigint generated always as identity primary key,
    incident text not null references tocsin.postmortem,
    was      timestamptz not null,
    became   timestamptz not null,
    reason   text not null check (reason <> ''),
    person   text not null,
    moved_at timestamptz not null
);

create index postmortem_deadline_of_postmortem on tocsin.postmortem_deadline (incident, id);

-- Who approves is decided on the server: whoever is not in here, and not the team's lead, cannot.
create table tocsin.postmortem_approver (
    incident text not null,
    version  integer not null,
    person   text not null,
    asked_at timestamptz not null,
    primary key (incident, version, person),
    foreign key (incident, version) references tocsin.postmortem_version
);

comment on table tocsin.postmortem_deadline is 'Who moved the date by which a postmortem is due, from when to when, and why.';
comment on table tocsin.postmortem_approver is 'Who was asked to approve a version, and when.';
