-- Whose lead may move its deadline or hand it to somebody else, beside the lead of its assignee.
alter table tocsin.action add column team text;
update tocsin.action a
   set team = coalesce((select p.team from tocsin.postmortem p where p.incident = a.incident), '');
alter table tocsin.action alter column team set not null;

create table tocsin.action_change (
    id         bigint generated always as identity primary key,
    action     bigint not null references tocsin.action,
    what       text not null check (what in ('DEADLINE', 'ASSIGNEE')),
    was        text not null,
    became     text not null,
    reason     text not null check (reason <> ''),
    person     text not null,
    changed_at timestamptz not null
);

create index action_change_of_action on tocsin.action_change (action, id);

comment on table tocsin.action_change is 'Who moved a deadline or handed an action to somebody else, from what to what, and why.';
