"""Killed in the middle of every kind of job: all is done, nothing is committed, the job is locked by the node that dies."""
import concurrent.futures

import courses
from holds import Holds
from postgres import follower_of, until
from trouble import everybody_answers_again

AT_ONCE = 20
# Each job that is stopped keeps a thread and a connection.
THREADS = {
    "camunda.bpm.job-execution.core-pool-size": AT_ONCE + 8,
    "camunda.bpm.job-execution.max-pool-size": AT_ONCE + 8,
    "spring.datasource.hikari.maximum-pool-size": AT_ONCE + 40,
}

# Each that was broken off, and what it is, by how often it is done. Of a page whose channel was silent for 30 s meanwhile
# the next channel takes care, as drawn: its job is taken back.
AGAIN = """select job, max(process_def_key_ || '/' || act_id_),
             count(*) filter (where job_state_ = 2 or job_state_ = 3 and act_id_ like 'sendPage%%')
           from unnest(%s) job left join act_hi_job_log on job_id_ = job group by 1"""
TWICE = """select incident, what, text from tocsin.timeline
           where incident = any(%(numbers)s) and what not like '%%-unavailable' group by 1, 2, 3 having count(*) > 1
           union select incident, kind, text from tocsin.stakeholder_update where incident = any(%(numbers)s)
           group by 1, 2, 3 having count(*) > 1"""
# A handle names the occasion; one that the engine does not know was told by a step that never was.
NEVER_WAS = """select handle from tocsin.notice where incident = any(%(numbers)s)
               and substring(handle from '[0-9a-f]{8}-[0-9a-f-]{27}') not in (select execution_id_ from act_hi_actinst)"""


def in_the_middle_of_every_job(world):
    world.say("In the middle of every kind of job")
    world.tocsin.more = THREADS
    world.restart()
    waiting = courses.all_of_them(world)
    world.say(f"  {len(waiting)} incidents stand where the next thing is to happen")
    everything, running = list(waiting), []
    broken_off = set()
    holds = Holds(world)
    while running or waiting:
        fresh = [waiting.pop(0) for _ in range(min(AT_ONCE - len(running), len(waiting)))]
        broken_off |= kill_in_the_middle(world, holds, running, fresh)
        running = [course for course in running + fresh if course.jobs]
    holds.end()
    world.tocsin.more = {}
    world.say(f"  up again after {world.tocsin.start():.1f} s")
    for course in everything:
        course.goes_on()
    are_done(world, broken_off)
    everybody_answers_again(world)
    world.rest()
    went_on(world, broken_off, everything)


def kill_in_the_middle(world, holds, running, fresh):
    """Lets what was broken off begin anew, and more besides, until each is in the middle of its next job; then kills."""
    courses_now, held = running + fresh, []
    place = lambda postgres: held.extend(holds.hold(postgres, [(each.jobs[0], each.title) for each in courses_now]))
    world.provider.doubt = True
    if world.tocsin.process.poll() is None:
        place(world.postgres)
    else:
        before = world.postgres
        took = world.tocsin.start(lambda: place(follower_of(before, world.tocsin.data)))
        world.say(f"  up again after {took:.1f} s")
    with concurrent.futures.ThreadPoolExecutor(4) as people:
        list(people.map(lambda course: course.goes_on(), running))
        list(people.map(lambda course: course.begin(), fresh))
    jobs = set().union(*all_are_stopped(holds, dict(zip(held, courses_now))).values())
    world.kill()
    locked = world.postgres.ask("select id_ from act_ru_job where id_ = any(%s) and lock_owner_ is not null", list(jobs))
    holds.release()
    kinds = {course.jobs.pop(0) for course in courses_now}
    world.visited.broken_off |= kinds
    what = f"jobs: killed while {len(jobs)} jobs of {len(kinds)} kinds were locked and uncommitted"
    world.holds(what, len(locked) == len(jobs), jobs - set(locked))
    return jobs


def all_are_stopped(holds, courses_by_hold):
    """All at one time: whoever waits for too long gives up, and begins again later."""
    ever = set()

    def stopped():
        now = holds.stopped()
        ever.update(now)
        return now.keys() >= courses_by_hold.keys() and now

    try:
        return until("all are stopped", stopped, 30)
    except AssertionError:
        never = [courses_by_hold[each] for each in courses_by_hold.keys() - ever]
        raise AssertionError(f"not begun: {[(course.title, course.jobs[0]) for course in never]}")


def are_done(world, broken_off):
    """Before anybody does more: whoever repairs a step now takes back the reminder that was just being given."""
    try:
        until("what was broken off is done", lambda: all(times for *_, times in world.postgres.ask(AGAIN, list(broken_off))))
    except AssertionError:
        pass  # the table tells, and which


def went_on(world, broken_off, courses_told):
    other = [row for row in world.postgres.ask(AGAIN, list(broken_off)) if row[-1] != 1]
    world.holds(f"jobs: each of {len(broken_off)} that were broken off is done once, under its own id", not other, other)
    numbers = [number for number, in world.postgres.ask(
        "select number from tocsin.incident where title = any(%s)", [course.title for course in courses_told])]
    twice = world.postgres.asked(TWICE, {"numbers": numbers})
    world.holds(f"jobs: nothing is written twice for the {len(numbers)} incidents", not twice, twice)
    stray = world.postgres.asked(NEVER_WAS, {"numbers": numbers})
    world.holds("jobs: whatever was told carries the handle of a step that is done", not stray, stray)
    world.everything_arrived("jobs")
