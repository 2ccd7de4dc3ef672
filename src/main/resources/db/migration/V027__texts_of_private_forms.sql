create table tocsin.form_text (
    task     text not null,
    name     text not null,
    incident text not null references tocsin.incident,
    text     text not null,
    json     boolean not null,
    primary key (task, name)
);

comment on table tocsin.form_text is
    'What the forms of a private incident''s open tasks show: the engine, which more people may look into, holds none of it.';

create index form_text_of_incident on tocsin.form_text (incident);
