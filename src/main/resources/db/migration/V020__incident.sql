create table tocsin.incident_count (
    year integer primary key,
    last bigint not null
);

comment on table tocsin.incident_count is 'The last number given out in each year (UTC); its row lock keeps numbers without gaps and doubles.';

create table tocsin.incident (
    number          text primary key check (number ~ '^INC-[0-9]{4}-[0-9]{4,}$'),

    -- as it was reported; triage may correct the service
    title           text        not null,
    description     text,
    service         text,
    source          text        not null,
    reported_by     text        not null,
    occurred_at     timestamptz,
    system          text,
    host            text,
    customers       text,
    scope           text,
    impact          text,

    -- where it stands, and what was promised
    priority        text        not null check (priority in ('P0', 'P1', 'P2', 'P3')),
    state           text        not null,
    acknowledge_by  timestamptz not null,
    triage_by       timestamptz not null,
    at_risk_at      timestamptz not null,
    resolve_by      timestamptz not null,
    update_every    text        not null,
    observe_for     text        not null,

    -- when things happened
    reported_at     timestamptz not null,
    triaged_at      timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    resolved_at     timestamptz,
    ended_at        timestamptz,

    -- what responders answered
    outcome         text,
    found_service   text,
    found_impact    text,
    found_scope     text,
    evidence        text,
    duplicate_of    text references tocsin.incident,
    triaged_by      text,
    what_fixed      text,
    cause           text,
    mitigated_at    timestamptz,
    resolved_by     text,
    likely_to_recur boolean,
    to_monitor      text,
    if_again        text,
    assessed_by     text,

    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check ((outcome is null) = (triaged_by is null)),
    check ((what_fixed is null) = (resolved_by is null)),
    check ((likely_to_recur is null) = (assessed_by is null)),
    check ((outcome = 'DUPLICATE') = (duplicate_of is not null))
);

comment on column tocsin.incident.update_every is 'An ISO 8601 duration, such as PT30M.';
comment on column tocsin.incident.observe_for is 'An ISO 8601 duration, such as PT1H.';

create index incident_open on tocsin.incident (priority, reported_at) where ended_at is null;
create index incident_newest on tocsin.incident (reported_at desc);
