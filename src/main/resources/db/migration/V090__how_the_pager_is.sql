-- Whether pages and messages leave is asked of those of the last day. Neither column changes once it is written.
create index page_planned_at on tocsin.page (planned_at);
create index notice_planned_at on tocsin.notice (planned_at);
