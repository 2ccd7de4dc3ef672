alter table tocsin.incident add column private boolean not null default false;

comment on column tocsin.incident.private is 'Whether only its insiders may see it.';

create index incident_private on tocsin.incident (number) where private;

create table tocsin.incident_named (
    incident text        not null references tocsin.incident,
    name     text        not null check (name <> ''),
    how      text        not null check (how in ('NAMED', 'PAGED', 'ASKED', 'BREAK_GLASS')),
    named_by text        not null check (named_by <> ''),
    named_at timestamptz not null,
    primary key (incident, name)
);

comment on table tocsin.incident_named is 'Who may see a private incident because somebody said so, paged them, or asked them for something.';
comment on column tocsin.incident_named.name is 'The catalogue name of a person or of a team.';

create view tocsin.incident_insider (incident, name) as
select incident, name from tocsin.incident_named
union all
select number, reported_by from tocsin.incident
union all
select number, acknowledged_by from tocsin.incident where acknowledged_by is not null
union all
select incident, holder from tocsin.incident_role where until is null
union all
select incident, person from tocsin.incident_helper;

comment on view tocsin.incident_insider is 'Everybody who may see the incident while it is private.';
