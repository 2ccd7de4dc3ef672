create table tocsin.free_number (
    year  integer not null,
    count bigint  not null,
    primary key (year, count)
);

comment on table tocsin.free_number is
    'Numbers of the year (UTC) that are ready to be given out. Whoever opens an incident takes the smallest that nobody else holds; what is undone puts it back.';
comment on table tocsin.incident_count is 'The last number of each year (UTC) that was made ready, see free_number.';
