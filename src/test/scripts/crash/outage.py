"""Without its database for a while."""
import time

from incident import Incident
from postgres import until
from tasklist import Refused


def without_its_database(world, seconds):
    """PostgreSQL dies, stays away, and comes back."""
    world.say(f"PostgreSQL dies and is away for {seconds} s")
    postgres = world.postgres
    old = Incident(world, "before the outage").worked_on()
    world.rest()
    timer = Incident(world, "nobody answers")
    world.rest()
    world.tocsin.comes_due(timer.number, "noAnswerInTime", seconds=5)
    task = world.tocsin.task(old.number, "resolveIncident")
    postgres.stop()
    began, refused, longest = time.monotonic(), [], 0
    while time.monotonic() - began < seconds:
        asked = time.monotonic()
        try:
            world.tocsin.alert("checkout", "during the outage")
            refused.append(200)
        except Refused as answer:
            refused.append(answer.status)
        longest = max(longest, time.monotonic() - asked)
        time.sleep(1)
    world.holds(f"outage: {len(refused)} alerts meanwhile are answered 503", set(refused) == {503}, refused)
    world.holds(f"outage: each of them within 5 s, before its sender gives up ({longest:.1f} s)", longest < 5)
    postgres.start()
    until("the alert is taken again", lambda: taken_now(world), 60)
    world.holds("outage: the alert is taken when it is said again", True)
    world.holds("outage: the task is still there", world.tocsin.task(old.number, "resolveIncident") == task)
    until("the timer of that minute fires", timer.is_paged_on_the_next_level, 60)
    world.holds("outage: a timer that came due meanwhile has fired", True)
    old.task("resolveIncident", "dana", whatFixed="Restarted it")
    world.rest()
    world.everything_arrived("outage")


def taken_now(world):
    try:
        return world.tocsin.alert("checkout", "during the outage")
    except (Refused, OSError):
        return None
