create table tocsin.problem (
    id           bigint generated always as identity primary key,
    problem_key  text        not null,
    incident     text,
    began_at     timestamptz not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    signals      bigint      not null,
    recovered_at timestamptz,
    released_at  timestamptz
);

comment on table tocsin.problem is 'What monitoring calls one problem, from its first signal until its incident has ended.';
comment on column tocsin.problem.incident is 'Null only inside the transaction that opens the incident.';
comment on column tocsin.problem.began_at is 'When it last began to fire, by the sender''s clock.';

-- One open incident per problem.
create unique index problem_open on tocsin.problem (problem_key) where released_at is null;
create index problem_of_incident on tocsin.problem (incident);

create table tocsin.dead_letter (
    id          bigint generated always as identity primary key,
    source      text        not null,
    instance    text        not null,
    body        bytea       not null,
    sha256      bytea       not null,
    why         text        not null,
    first_seen  timestamptz not null,
    last_seen   timestamptz not null,
    times       bigint      not null default 1,
    unique (source, instance, sha256)
);

comment on table tocsin.dead_letter is 'Bodies that nobody could make sense of, as they came; the same body many times is one row.';
