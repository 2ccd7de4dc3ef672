-- The same handle is the same message, however often a step is repeated.
create table tocsin.outbox (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    channel   text not null,
    recipient text not null,
    subject   text not null,
    body      text not null,
    handle    text not null unique,
    link      text
);

comment on table tocsin.outbox is 'What would have left the building as long as no provider is configured.';
