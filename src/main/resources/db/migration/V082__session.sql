create table tocsin.session (
    number           bigint      generated always as identity,
    id               uuid        primary key,
    person           text        not null,
    since            timestamptz not null,
    until            timestamptz not null,
    issuer           text,
    subject          text,
    provider_session text,
    over             text
);

comment on table tocsin.session is 'Sign-ins that last, of all nodes; one that is not here, or is over, opens nothing more.';
comment on column tocsin.session.number is 'The order in which they began.';
comment on column tocsin.session.id is 'Known to the node that holds the session, never to the browser.';
comment on column tocsin.session.until is 'It ends then however often it is used; sooner if nobody uses it, which its node knows.';
comment on column tocsin.session.provider_session is 'The sid of the OpenID Connect provider, whose issuer and subject stand beside it; null without one.';
comment on column tocsin.session.over is 'Why it has ended before its time; null while it is good.';

create index session_of on tocsin.session (person);
