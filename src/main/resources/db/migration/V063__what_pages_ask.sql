-- What the pages for people ask often, over years of history.
create index incident_ended on tocsin.incident (ended_at desc, number desc) where ended_at is not null;
create index page_not_handed_over on tocsin.page (changed_at) where status = 'REFUSED' or status = 'PLANNED' and attempts > 0;
create index page_of_person on tocsin.page (person, id desc);
create index outbox_of_recipient on tocsin.outbox (recipient, id desc);
