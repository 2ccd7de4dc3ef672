create table tocsin.timeline (
    id       bigint generated always as identity primary key,
    incident text        not null,
    at       timestamptz not null,
    actor    text        not null check (actor <> ''),
    what     text        not null check (what ~ '^[a-z][a-z0-9-]*$'),
    text     text        not null
);

create index timeline_of_incident on tocsin.timeline (incident, id);

comment on table tocsin.timeline is 'What happened to each incident; entries are added and never changed.';

create function tocsin.refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'The timeline is append-only: % refused', lower(tg_op)
        using errcode = 'restrict_violation';
end
$$;

create trigger timeline_is_append_only
    before update or delete or truncate on tocsin.timeline
    for each statement execute function tocsin.refuse_to_rewrite_history();
