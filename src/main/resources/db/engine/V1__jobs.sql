-- The engine looks for due jobs all the time and ships no index for it. Jobs that failed for good are left out.
create index ix_job_due on act_ru_job (duedate_)
  where retries_ > 0 and suspension_state_ = 1;

-- What runs now, to find out whether another job of its process may run; and whose locks there are.
create index ix_job_locked on act_ru_job (process_instance_id_)
  where lock_owner_ is not null;

-- From now on every job has a due date, so that the index above finds it.
update act_ru_job set duedate_ = coalesce(create_time_, timestamp '2000-01-01') where duedate_ is null;
