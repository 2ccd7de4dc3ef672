-- People are paged for a purpose; rounds and answers are counted for each purpose and audience.
alter table tocsin.page rename column team to audience;
alter table tocsin.page add column purpose text not null default 'responder'
    check (purpose in ('responder', 'helper', 'incident-manager'));
alter table tocsin.page alter column purpose drop default;
alter table tocsin.page drop constraint page_incident_level_round_person_channel_key;
alter table tocsin.page add unique (incident, purpose, audience, level, round, person, channel);

create table tocsin.page_round (
    incident text not null,
    purpose  text not null check (purpose in ('responder', 'helper', 'incident-manager')),
    audience text not null,
    round    integer not null check (round > 0),
    begun_at timestamptz not null,
    replaced boolean not null default false,
    primary key (incident, purpose, audience, round)
);

comment on table tocsin.page_round is 'Once through the levels of whoever is asked for one purpose.';
comment on column tocsin.page_round.replaced is 'A newer paging took its place; what it has not sent is not sent any more.';

insert into tocsin.page_round (incident, purpose, audience, round, begun_at)
select incident, purpose, audience, round, min(planned_at) from tocsin.page group by incident, purpose, audience, round;

drop index tocsin.acknowledgement_first;
alter table tocsin.acknowledgement drop constraint acknowledgement_pkey;
alter table tocsin.acknowledgement add column purpose text not null default 'responder'
    check (purpose in ('responder', 'helper', 'incident-manager'));
alter table tocsin.acknowledgement alter column purpose drop default;
alter table tocsin.acknowledgement add column audience text not null default '';
alter table tocsin.acknowledgement alter column audience drop default;

comment on column tocsin.acknowledgement.audience is 'Empty, with round 0, for an answer that came before anybody was called.';

update tocsin.acknowledgement a
set audience = p.audience
from (select distinct on (incident, round) incident, round, audience from tocsin.page order by incident, round, id) p
where p.incident = a.incident and p.round = a.round;
update tocsin.acknowledgement set round = 0 where audience = '';

alter table tocsin.acknowledgement add primary key (incident, purpose, audience, round, person);
create unique index acknowledgement_first on tocsin.acknowledgement (incident, purpose, audience, round) where first;
