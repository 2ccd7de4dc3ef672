"""Killed when everything is written and nothing is committed."""
import threading

from incident import Incident
from postgres import until


def in_the_middle_of_a_transaction(world):
    """Everything has been written but not committed: the last table that the engine writes is held by somebody else."""
    world.say("In the middle of taking an alert, completing a form, correlating a message and firing a timer")
    form, message = (Incident(world, name).worked_on() for name in ("form", "message"))
    timer = Incident(world, "timer")
    world.rest()
    task = world.tocsin.task(form.number, "resolveIncident")
    timer.tocsin.comes_due(timer.number, "noAnswerInTime", seconds=2)
    held = world.postgres.hold("act_hi_actinst")
    alert = lambda: world.tocsin.alert("checkout", "cut off")
    work = [
        alert,
        lambda: form.task("resolveIncident", "dana", whatFixed="Restarted it"),
        lambda: world.tocsin.api(message.number, "priority", {"priority": "P2", "why": "Only one client"}),
    ]
    broken_off = []
    threads = [threading.Thread(target=attempt, args=(each, broken_off)) for each in work]
    for thread in threads:
        thread.start()
    until("all four wait in the database", lambda: world.postgres.waiting() >= 4, 30)
    world.kill()
    held.close()
    for thread in threads:
        thread.join()
    world.holds("transactions: nobody was told that it worked", len(broken_off) == 3, broken_off)
    world.say(f"  up again after {world.tocsin.start():.1f} s")
    world.rest()
    first = alert()
    world.holds("transactions: the alert said again is one incident", alert() == first)
    count = "select count(*) from tocsin.incident where title like '%cut off%'"
    world.holds("transactions: and only one", world.postgres.ask(count)[0][0] == 1)
    world.holds("transactions: the form is still open", world.tocsin.task(form.number, "resolveIncident") == task)
    form.task("resolveIncident", "dana", whatFixed="Restarted it")
    world.tocsin.api(message.number, "priority", {"priority": "P2", "why": "Only one client"})
    changed = lambda: world.tocsin.incident(message.number)["priority"] == "P2"
    until("the priority is changed", changed, 30)
    world.holds("transactions: the message said again is heard", True)
    until("the next level is paged", timer.is_paged_on_the_next_level, 60)
    world.holds("transactions: the timer has fired", True)
    world.rest()
    world.everything_arrived("transactions")


def attempt(work, broken_off):
    try:
        work()
    except Exception as failure:  # whatever it is, the caller knows that it did not work
        broken_off.append(type(failure).__name__)
