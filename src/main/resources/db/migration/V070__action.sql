create table tocsin.action (
    id       bigint generated always as identity primary key,
    incident text not null,
    title    text not null,
    assignee text not null,
    deadline date not null,
    due_at   timestamptz not null,
    kind     text not null,
    state    text not null check (state in ('PROPOSED', 'OPEN', 'DONE', 'SENT_BACK', 'VERIFIED', 'WITHDRAWN'))
);

-- The same proposal twice is one action, so that a repeated step of the process adds nothing.
create unique index action_proposed_once on tocsin.action (incident, title, assignee, deadline, kind)
    where state <> 'WITHDRAWN';

create index action_to_be_done on tocsin.action (due_at) where state in ('OPEN', 'SENT_BACK', 'DONE');

create table tocsin.action_step (
    id       bigint generated always as identity primary key,
    action   bigint not null references tocsin.action,
    state    text not null,
    person   text not null,
    taken_at timestamptz not null,
    note     text not null
);

create index action_step_of_action on tocsin.action_step (action, id);

comment on table tocsin.action is 'A corrective action: one person, one date. due_at is 17:00 of the deadline in the zone of the assignee.';
comment on table tocsin.action_step is 'Everything that happened to an action, oldest first.';
