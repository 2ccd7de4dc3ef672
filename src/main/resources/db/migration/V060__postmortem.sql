create table tocsin.postmortem (
    incident     text primary key,
    team         text not null,
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'PUBLISHED')),
    changed_at   timestamptz not null,
    published_at timestamptz
);

create table tocsin.postmortem_version (
    incident   text not null references tocsin.postmortem,
    version    integer not null,
    author     text not null,
    written_at timestamptz not null,
    primary key (incident, version)
);

create table tocsin.postmortem_section (
    incident text not null,
    version  integer not null,
    section  text not null,
    body     text not null,
    primary key (incident, version, section),
    foreign key (incident, version) references tocsin.postmortem_version
);

-- One verdict per version: a version is approved or sent back once.
create table tocsin.postmortem_verdict (
    incident   text not null,
    version    integer not null,
    person     text not null,
    decided_at timestamptz not null,
    approved   boolean not null,
    comment    text not null check (approved or comment <> ''),
    primary key (incident, version),
    foreign key (incident, version) references tocsin.postmortem_version
);

comment on table tocsin.postmortem is 'The review of one incident and how far it has come.';
comment on table tocsin.postmortem_version is 'Who handed in its text, and when; version 0 was filled in from the record.';
comment on table tocsin.postmortem_section is 'The text of one section in one version.';
comment on table tocsin.postmortem_verdict is 'Who approved a version or sent it back.';
