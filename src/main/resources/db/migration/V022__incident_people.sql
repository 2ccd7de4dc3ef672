create table tocsin.incident_role (
    id         bigint generated always as identity primary key,
    incident   text        not null references tocsin.incident,
    role       text        not null check (role in ('INCIDENT_MANAGER', 'COMMUNICATIONS')),
    holder     text        not null,
    since      timestamptz not null,
    given_by   text        not null,
    instead_of text,
    until      timestamptz,
    ended_by   text,
    check ((until is null) = (ended_by is null))
);

comment on table tocsin.incident_role is 'Who held which role in which incident, from when until when. Nothing is ever taken out.';
comment on column tocsin.incident_role.instead_of is 'Who held it until then, if anybody did.';

-- One holder at a time, whoever else is at it in the same moment.
create unique index incident_role_held on tocsin.incident_role (incident, role) where until is null;
create index incident_role_of_incident on tocsin.incident_role (incident, id);

create table tocsin.help_request (
    id       bigint generated always as identity primary key,
    incident text        not null references tocsin.incident,
    helper   text        not null,
    why      text        not null,
    asked_by text        not null,
    asked_at timestamptz not null
);

comment on column tocsin.help_request.helper is 'The catalogue name of a person or of a team.';

create index help_request_of_incident on tocsin.help_request (incident, id);

create table tocsin.incident_helper (
    incident  text        not null references tocsin.incident,
    person    text        not null,
    joined_at timestamptz not null,
    request   bigint references tocsin.help_request,
    primary key (incident, person)
);

comment on table tocsin.incident_helper is 'Who answered a call for help; the first answer of a person is kept.';
