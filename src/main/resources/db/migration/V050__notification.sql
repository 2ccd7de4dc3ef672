create table tocsin.stakeholder_update (
    id             bigint generated always as identity primary key,
    incident       text not null,
    kind           text not null,
    author         text not null,
    subject        text not null,
    text           text not null,
    next_update_at timestamptz,
    drafted_at     timestamptz not null,
    -- What a second person said of this wording; null until somebody did.
    approved       boolean,
    decided_by     text,
    decided_at     timestamptz,
    comment        text,
    check ((approved is null) = (decided_by is null) and (approved is null) = (decided_at is null))
);

create index stakeholder_update_of_incident on tocsin.stakeholder_update (incident, id);

create table tocsin.notice (
    id          bigint generated always as identity primary key,
    handle      text not null unique,
    incident    text not null,
    -- The update it carries; null for a nudge to a person.
    update_id   bigint references tocsin.stakeholder_update,
    recipient   text not null,
    channel     text not null,
    planned_at  timestamptz not null,
    status      text not null check (status in ('PLANNED', 'SENDING', 'ACCEPTED', 'REFUSED', 'NOT_NEEDED')),
    attempts    integer not null default 0,
    reason      text,
    detail      text,
    provider_id text,
    changed_at  timestamptz not null
);

create index notice_of_update on tocsin.notice (update_id);

comment on table tocsin.notice is 'One message to one group or person by one channel. The row exists before the first attempt.';
