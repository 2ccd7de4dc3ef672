"""What every story of a crash has: a Tocsin, its database, its providers, and what must be true in the end."""
import time

from postgres import Postgres, until
from visited import Visited

# A channel that was given up after it had been asked is made up for: by the next one, or by telling managers that it was.
SENT = """select handle, status from tocsin.page
          union all select handle, status from tocsin.notice
          where update_id is null or update_id not in (
            select v.long_ from act_ru_variable v join act_ru_task t on t.proc_inst_id_ = v.proc_inst_id_
            where v.name_ = 'update' and t.task_def_key_ in ('approveUpdate', 'rewriteUpdate'))"""
# What was given up has gone another way, to somebody else of the level or on the next one, or people know of it.
LOST = """select handle from tocsin.page p
          where status = 'GIVEN_UP' and not exists (
            select from tocsin.page o where (o.incident, o.purpose, o.audience) = (p.incident, p.purpose, p.audience)
            and (o.round, o.level) >= (p.round, p.level) and o.status = 'ACCEPTED')
          union all select handle from tocsin.notice n
          where status = 'GIVEN_UP' and not exists (
            select from tocsin.notice o where o.handle like '%update-' || n.update_id || '.undelivered%'
            and o.status = 'ACCEPTED')"""


class World:
    def __init__(self, tocsin, provider):
        self.tocsin, self.provider = tocsin, provider
        self.rows = []
        self.visited = Visited()

    @property
    def postgres(self):
        return Postgres(self.tocsin.data)

    def say(self, words):
        print(f"{time.strftime('%H:%M:%S')}  {words}", flush=True)

    def holds(self, what, condition, detail=""):
        """One line of the table in the end."""
        self.rows.append((what, bool(condition)))
        self.say(f"  {'ok' if condition else 'BROKEN'}: {what}" + ("" if condition else f"  {detail}"))

    def kill(self):
        """Kills Tocsin, and notes where everything stood; from now on everybody answers again."""
        self.tocsin.kill()
        self.provider.hang = self.provider.doubt = False
        self.visited.killed_here(self.postgres)

    def restart(self):
        """Kills Tocsin and starts it again; what it had in hand is free again then."""
        self.kill()
        self.say(f"  killed; up again after {self.tocsin.start():.1f} s")

    def hurry(self):
        """What is to be tried later is tried now."""
        later = """select id_ from act_ru_job where type_ not in ('timer', 'ever-living') and retries_ > 0
                   and duedate_ > localtimestamp + interval '2 seconds'"""
        for job, in self.postgres.ask(later):
            self.tocsin.moves(job)

    def rest(self, seconds=90):
        """Waits until nothing is due any more; what failed is tried again without the wait that Tocsin makes before.

        Nor does anything come due in the next moment: what is to be done at once is a timer of five seconds.
        """
        due = """select count(*) from act_ru_job
                 where retries_ > 0 and (type_ <> 'timer' or duedate_ <= localtimestamp + interval '6 seconds')
                   and handler_type_ <> 'history-cleanup'"""

        def resting():
            if self.postgres.ask(due)[0][0] == 0:
                return True
            self.hurry()
            return False

        until("Tocsin comes to rest", resting, seconds)

    def everything_arrived(self, when):
        """Every page and every notice that was planned is settled; what was taken came once, or again where it broke off."""
        try:
            until("all is settled", lambda: not self._open(), 60)
        except AssertionError:
            pass  # the next line tells
        self.holds(f"{when}: no page and no mail is missing", not self._open(), self._open())
        lost = self.postgres.ask(LOST)
        self.holds(f"{when}: what was given up went another way, or people know of it", not lost, lost)
        accepted = [handle for handle, status in self.postgres.ask(SENT) if status == "ACCEPTED"]
        taken, broken_off = self.provider.taken(), self.provider.broken_off()  # not before: more may be sent meanwhile
        unheard = [handle for handle in accepted if plain(handle) not in {plain(key) for key in taken}]
        self.holds(f"{when}: what counts as sent was received", not unheard, unheard)
        twice = [handle for handle, times in taken.items() if times > 1 + broken_off[handle]]
        self.holds(f"{when}: nothing came twice that had not broken off", not twice, twice)
        self.failed_steps(when)

    def _open(self):
        return [handle for handle, status in self.postgres.ask(SENT) if status in ("PLANNED", "SENDING")]

    def failed_steps(self, when):
        failed = self.postgres.ask("select activity_id_, incident_msg_ from act_ru_incident")
        self.holds(f"{when}: no step has failed", not failed, failed)

    def snapshot(self):
        """Where every process stands and what it waits for."""
        return {
            "tasks": self.postgres.ask(
                "select id_, task_def_key_, assignee_, due_date_, priority_ from act_ru_task order by id_"
            ),
            "timers": self.postgres.ask(
                """select j.id_, d.act_id_, j.duedate_, j.repeat_ from act_ru_job j
                   join act_ru_jobdef d on d.id_ = j.job_def_id_
                   where j.type_ = 'timer' order by j.id_"""
            ),
            "messages": self.postgres.ask(
                "select id_, event_name_, activity_id_ from act_ru_event_subscr where execution_id_ is not null order by id_"
            ),
            "places": self.postgres.ask("select id_, act_id_, is_active_ from act_ru_execution order by id_"),
            "records": self.postgres.ask("select number, state, priority, title from tocsin.incident order by number"),
            "timeline": self.postgres.ask("select id, what, text from tocsin.timeline order by id"),
        }


def plain(handle):
    """A handle as mail has it: what is special in an address is written otherwise there."""
    return "".join(letter for letter in handle.replace("=40=", "") if letter.isalnum())
