-- A channel was silent for so long that another way was taken, or people were told: nothing is to be sent there any more.
alter table tocsin.page drop constraint page_status_check;
alter table tocsin.page add constraint page_status_check
    check (status in ('PLANNED', 'SENDING', 'ACCEPTED', 'REFUSED', 'GIVEN_UP', 'NOT_NEEDED'));

alter table tocsin.notice drop constraint notice_status_check;
alter table tocsin.notice add constraint notice_status_check
    check (status in ('PLANNED', 'SENDING', 'ACCEPTED', 'REFUSED', 'GIVEN_UP', 'NOT_NEEDED'));
