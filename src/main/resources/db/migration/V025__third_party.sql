create table tocsin.third_party (
    id               bigint generated always as identity primary key,
    incident         text        not null references tocsin.incident,
    provider         text        not null,
    ticket           text,
    asked            text        not null,
    workaround_asked boolean     not null,
    asked_by         text        not null,
    asked_at         timestamptz not null,
    promised_at      timestamptz
);

comment on table tocsin.third_party is 'What a provider outside the company was asked for in an incident; each has its own follow-ups.';
comment on column tocsin.third_party.ticket is 'What the provider calls the request.';

create index third_party_of_incident on tocsin.third_party (incident, id);

create table tocsin.third_party_answer (
    id          bigint generated always as identity primary key,
    third_party bigint      not null references tocsin.third_party,
    at          timestamptz not null,
    by          text        not null,
    outcome     text        not null,
    text        text,
    promised_at timestamptz
);

comment on table tocsin.third_party_answer is 'What came of each follow-up with the provider; the last one says whether anything is left to be answered.';

create index third_party_answer_of on tocsin.third_party_answer (third_party, id);
