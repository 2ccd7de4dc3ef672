-- What somebody has written into a form and not handed in yet. It belongs to them alone.
create table tocsin.task_draft (
    task      text        not null,
    person    text        not null,
    answers   text        not null,
    saved_at  timestamptz not null,
    primary key (task, person)
);
create index task_draft_by_age on tocsin.task_draft (saved_at);
