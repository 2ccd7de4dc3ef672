"""Stops jobs at their very end, from outside: everything is done and written, and the commit never comes.

The last thing a job does is to delete itself. A trigger has those that are held wait there for a lock that this program has;
the engine's own transaction stays open meanwhile, and its job stays locked by the node that runs it.
"""
LOCK, JOB = 3191, 3192

TRIGGER = f"""
create schema if not exists crash;
create table if not exists crash.hold (id integer primary key, process text, activity text, title text);
create or replace function crash.wait() returns trigger language plpgsql
    set search_path from current set lock_timeout = 0 as $$
declare held integer;
begin
    select h.id into held from crash.hold h
      join act_ru_jobdef d on d.proc_def_key_ = h.process and split_part(d.act_id_, '#', 1) = h.activity
      join act_hi_procinst p on p.proc_inst_id_ = old.process_instance_id_
      join tocsin.incident i on i.number = p.business_key_ and i.title = h.title
     where d.id_ = old.job_def_id_;
    if found then
        perform pg_advisory_xact_lock_shared({JOB}, hashtext(old.id_));
        perform pg_advisory_xact_lock_shared({LOCK}, held);
    end if;
    return old;
end $$;
create or replace trigger crash_hold before delete on act_ru_job for each row execute function crash.wait()"""

REMOVED = "drop trigger crash_hold on act_ru_job; drop schema crash cascade"

STOPPED = f"""select w.objid::integer, j.id_ from pg_locks w
    join pg_locks m on m.pid = w.pid and m.locktype = 'advisory' and m.classid = {JOB} and m.granted
    join act_ru_job j on hashtext(j.id_)::bigint & 4294967295 = m.objid::bigint
    where w.locktype = 'advisory' and w.classid = {LOCK} and not w.granted
      and j.lock_owner_ is not null and j.lock_exp_time_ > localtimestamp"""


class Holds:
    def __init__(self, world):
        self.world, self.last = world, 0
        world.postgres.change(TRIGGER)

    def hold(self, postgres, kinds):
        """Holds jobs, each of a (process, activity) and for the incident of a title; returns their numbers in that order."""
        self.lock, numbers = postgres.connect(), []
        with self.lock.cursor() as cursor:
            for (process, activity), title in kinds:
                self.last += 1
                numbers.append(self.last)
                cursor.execute("select pg_advisory_lock(%s, %s)", (LOCK, self.last))
                cursor.execute("insert into crash.hold values (%s, %s, %s, %s)", (self.last, process, activity, title))
        self.lock.commit()
        return numbers

    def stopped(self):
        """Jobs that wait for their commit, by the number of their hold; each is locked by a node."""
        jobs = {}
        for number, job in self.world.postgres.ask(STOPPED):
            jobs.setdefault(number, set()).add(job)
        return jobs

    def release(self):
        self.world.postgres.change("delete from crash.hold")
        self.lock.close()

    def end(self):
        self.world.postgres.change(REMOVED)
