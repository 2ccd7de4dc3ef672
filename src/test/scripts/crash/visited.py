"""Where Tocsin stood and what it did when it was killed, held against everything that is drawn."""
import places

STANDING = """select p.proc_def_key_, t.task_def_key_ from act_ru_task t
              join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
              union select d.proc_def_key_, d.act_id_ from act_ru_job j
              join act_ru_jobdef d on d.id_ = j.job_def_id_ where j.type_ = 'timer'
              union select p.proc_def_key_, s.activity_id_ from act_ru_event_subscr s
              join act_hi_procinst p on p.proc_inst_id_ = s.proc_inst_id_"""
DEFINED = "select distinct proc_def_key_, split_part(act_id_, '#', 1) from act_ru_jobdef"


class Visited:
    def __init__(self):
        self.stood, self.broken_off = set(), set()

    def killed_here(self, postgres):
        """What waits now, after the kill, is what waited when it came."""
        self.stood |= set(postgres.ask(STANDING))

    def everything(self, world):
        """Fails if no kill has met a wait state or a kind of job, and if there are some that nobody has read in a diagram."""
        waits, jobs = places.wait_states(), places.kinds_of_jobs()
        missed = sorted(waits - self.stood)
        world.holds(f"everywhere: killed at each of the {len(waits)} wait states of the diagrams", not missed, missed)
        missed = sorted(jobs - self.broken_off)
        world.holds(f"everywhere: killed in the middle of each of the {len(jobs)} kinds of jobs", not missed, missed)
        unread = sorted(self.stood - waits) + sorted(set(world.postgres.ask(DEFINED)) ^ jobs)
        world.holds("everywhere: the engine knows no others", not unread, unread)
