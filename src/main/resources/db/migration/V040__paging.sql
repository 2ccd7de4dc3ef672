create table tocsin.page (
    id          bigint generated always as identity primary key,
    incident    text not null,
    team        text not null,
    level       integer not null,
    round       integer not null,
    person      text not null,
    channel     text not null,
    -- Derived from the columns that are unique together.
    handle      text not null,
    planned_at  timestamptz not null,
    status      text not null check (status in ('PLANNED', 'SENDING', 'ACCEPTED', 'REFUSED', 'NOT_NEEDED')),
    attempts    integer not null default 0,
    reason      text,
    detail      text,
    provider_id text,
    changed_at  timestamptz not null,
    -- What the page said when it was last sent, for whoever follows its link.
    title       text,
    priority    text,
    service     text,
    summary     text,
    unique (incident, level, round, person, channel)
);

comment on table tocsin.page is 'One page to one person by one channel. The row exists before the first attempt.';

create table tocsin.acknowledgement (
    incident text not null,
    round    integer not null,
    person   text not null,
    at       timestamptz not null,
    via      text not null,
    first    boolean not null,
    primary key (incident, round, person)
);

-- Who was first is decided here, once, however many people tap at the same moment.
create unique index acknowledgement_first on tocsin.acknowledgement (incident, round) where first;

create table tocsin.acknowledge_token (
    hash       bytea primary key,
    page       bigint not null references tocsin.page,
    expires_at timestamptz not null
);

comment on table tocsin.acknowledge_token is 'SHA-256 of the tokens in links that acknowledge; the tokens themselves are nowhere.';
