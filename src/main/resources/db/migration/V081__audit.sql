create table tocsin.audit (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    person   text        not null check (person <> ''),
    came_by  text        not null,
    action   text        not null check (action <> ''),
    subject  text        not null,
    outcome  text        not null check (outcome in ('done', 'refused', 'failed')),
    detail   text        not null,
    client   text        not null
);

comment on table tocsin.audit is 'Who did, saw, changed or exported what, and who was refused; entries are added and never changed.';
comment on column tocsin.audit.person is 'A catalogue name; tocsin for Tocsin itself, nobody if nobody had signed in.';
comment on column tocsin.audit.subject is 'What it was about, such as the number of an incident; empty if that cannot be said.';
comment on column tocsin.audit.client is 'The address of the other end of the connection; empty if there was none.';

create index audit_in_time on tocsin.audit (at, id);
create index audit_seen on tocsin.audit (subject, person, at) where action = 'saw';

create function tocsin.refuse_to_change_the_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is append-only: % refused', lower(tg_op)
        using errcode = 'restrict_violation';
end
$$;

create trigger audit_is_append_only
    before update or delete or truncate on tocsin.audit
    for each statement execute function tocsin.refuse_to_change_the_audit();
