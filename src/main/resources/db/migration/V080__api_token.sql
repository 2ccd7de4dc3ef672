-- Tokens by which programs act for a person, or for themselves. Of the token itself only its hash is kept.
create table api_token (
    id           bigint generated always as identity primary key,
    hash         bytea not null unique,
    owner        text not null,
    machine      boolean not null,
    name         text not null,
    scopes       text not null,
    created_by   text not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index api_token_owner on api_token (owner);
comment on column api_token.owner is 'a person of the catalogue, or the name of a machine';
comment on column api_token.scopes is 'in lower case, separated by spaces';
