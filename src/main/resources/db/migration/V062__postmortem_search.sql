-- The text of the newest version, found by its words. People write German and English, sometimes in one sentence: words are kept as
-- they are written and by their stems in both languages.
create table tocsin.postmortem_text (
    incident text primary key references tocsin.postmortem,
    title    text not null,
    body     text not null,
    words    tsvector not null generated always as (
        setweight(to_tsvector('simple', title), 'A')
        || setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('german', title), 'A')
        || to_tsvector('simple', body)
        || to_tsvector('english', body)
        || to_tsvector('german', body)) stored
);

create index postmortem_text_words on tocsin.postmortem_text using gin (words);

comment on table tocsin.postmortem_text is 'What a search among the postmortems looks at: the newest version of each.';

insert into tocsin.postmortem_text (incident, title, body)
select s.incident, s.incident || ' ' || left(coalesce(max(s.body) filter (where s.section = 'SUMMARY'), ''), 1000),
       left(string_agg(s.body, e'\n\n' order by s.section), 400000)
  from tocsin.postmortem_section s
 where s.version = (select max(version) from tocsin.postmortem_version v where v.incident = s.incident)
 group by s.incident;
