"""The stories: what Tocsin is doing when it is killed, and what must be true after it was started again."""
import threading
import time

from incident import Incident, last_resort
from postgres import until
from provider import HUNG
from tocsin import Refused, Tocsin
from world import plain


def at_every_wait_state(world):
    """One incident at each place where the process waits; then the kill; then each goes on."""
    world.say("An incident at every place where the process waits")
    waiting = {
        "triageIncident": Incident(world, "triage"),
        "reachSomebodyByPhone": last_resort(world, "phone"),
        "resolveIncident": Incident(world, "work").worked_on(),
        "assessSituation": Incident(world, "assess").resolved(),
        "observationOver": Incident(world, "observe").observed(),
        "nextBusinessDay": Incident(world, "review").in_review(),
        "approvePostmortem": Incident(world, "approve").written(),
        "doAction": Incident(world, "action").followed(),
    }
    sent_back = Incident(world, "rewrite").resolved()
    sent_back.task("approveUpdate", "bruno", approved=False, comment="Say when")
    writing = Incident(world, "write").in_review()
    writing.passes("nextBusinessDay")
    verified = Incident(world, "verify").followed()
    verified.task("doAction", "ada", workNote="Done")
    provider = Incident(world, "provider").worked_on()
    world.tocsin.api(provider.number, "third-party", {})
    asked = Incident(world, "asked").worked_on()
    world.tocsin.api(asked.number, "third-party", {})
    asked.task("askProvider", "dana", provider="CardBank", asked="Why do they answer 503?")
    paused = Incident(world, "pause").worked_on()
    world.tocsin.api(paused.number, "priority", {"priority": "P2", "why": "One client"})
    until("it is less urgent", lambda: world.tocsin.incident(paused.number)["priority"] == "P2")
    world.tocsin.api(paused.number, "pause", {"waitingFor": "client", "why": "They look for logs"})
    world.tocsin.timer(paused.number, "pauseOver")
    waiting |= {"rewriteUpdate": sent_back, "writePostmortem": writing, "verifyAction": verified, "followUpWithProvider": asked}
    world.rest()
    before, sent = world.snapshot(), len(world.provider.deliveries)
    places = {place for _, place, _ in before["places"] if place}
    world.restart()
    world.rest()
    after = world.snapshot()
    for what, were in before.items():
        lost = [row for row in were if row not in after[what]]
        world.holds(f"wait states: none of {len(were)} {what} is lost or changed", not lost, lost[:3])
    world.holds(f"wait states: all {len(places)} places are as they were", before["places"] == after["places"])
    world.holds("wait states: nothing is sent again", len(world.provider.deliveries) == sent)
    go_on(world, waiting)
    world.rest()
    world.everything_arrived("wait states")


def go_on(world, waiting):
    waiting["triageIncident"].worked_on()
    waiting["reachSomebodyByPhone"].task("reachSomebodyByPhone", "bruno", reached="dana")
    waiting["resolveIncident"].task("resolveIncident", "dana", whatFixed="Restarted it")
    waiting["assessSituation"].task("assessSituation", "dana", likelyToRecur=False)
    waiting["observationOver"].task("approveUpdate", "bruno", approved=True)
    waiting["observationOver"].passes("observationOver")
    waiting["nextBusinessDay"].passes("nextBusinessDay")
    waiting["approvePostmortem"].task("approvePostmortem", "clara", approved=True)
    waiting["doAction"].task("doAction", "ada", workNote="Done")
    waiting["rewriteUpdate"].task("rewriteUpdate", "dana", updateText="All is well since noon.")
    waiting["writePostmortem"].task("writePostmortem", "dana", summary="It was down.")
    waiting["followUpWithProvider"].task(
        "followUpWithProvider", "dana", providerOutcome="solved", providerAnswer="A rotated key"
    )
    waiting["verifyAction"].task("verifyAction", "dana", verified=True)
    closed = waiting["verifyAction"].number
    until("the verified one is closed", lambda: world.tocsin.incident(closed)["state"] == "CLOSED")
    world.holds("wait states: each goes on from where it was, one to its end", True)


def in_the_middle_of_sending(world):
    """The providers have the request and do not answer: nobody knows whether it arrived."""
    world.say("In the middle of a page, a page by mail, an update and a nudge")
    old = Incident(world, "handed over").worked_on()
    world.rest()
    world.provider.refuse_pages_about = "Search"
    world.provider.hang = True
    Incident(world, "hung")
    Incident(world, "hung by mail", service="search")
    world.tocsin.api(old.number, "roles", {"role": "incident-manager", "holder": "bruno"})
    kinds = {"page": ("web/page", "page."), "page by mail": ("mail", "page."), "update": ("mail", "update.")}
    kinds |= {"nudge": ("web/told", "nudge.")}

    def hung(kind):
        way, beginning = kinds[kind]
        return [handle for handle in world.provider.of(HUNG, way) if handle.startswith(beginning)]

    until("one of each kind is under way", lambda: all(hung(kind) for kind in kinds), 30)
    world.restart()
    broken = {kind: set(hung(kind)) for kind in kinds}
    for kind, handles in broken.items():
        missing = lambda: [handle for handle in handles if not came_again(world, handle)]
        try:
            until(f"{kind} again", lambda: not missing(), 90)
        except AssertionError:
            pass  # the next line tells
        world.holds(f"sending: {kind} is sent again with its handle", not missing(), missing())
    world.provider.refuse_pages_about = None
    world.rest()
    world.everything_arrived("sending")


def away_for_longer_than_a_channel_may_be_silent(world):
    """The last channel has the page and does not answer; when Tocsin is back, the 30 s of that channel are over."""
    world.say("In the middle of a page by the last channel, and away for 31 s")
    world.provider.refuse_pages_about = "Search"
    world.provider.hang = True
    incident = Incident(world, "last channel", service="search")
    mine = f"page.{incident.number}."
    until("the page is under way", lambda: [each for each in world.provider.of(HUNG, "mail") if each.startswith(mine)])
    world.tocsin.kill()
    world.provider.hang = False
    time.sleep(31)
    world.say(f"  killed; up again after {world.tocsin.start():.1f} s")
    world.provider.refuse_pages_about = None
    world.rest()
    world.everything_arrived("away for long")


def came_again(world, handle):
    """With its handle; a page whose channel was silent for 30 s meanwhile goes by the next one instead, as drawn."""
    taken = {plain(each) for each in world.provider.taken()}
    return plain(handle) in taken or plain(handle.replace(".webhook", ".mail")) in taken


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
    world.tocsin.kill()
    held.close()
    for thread in threads:
        thread.join()
    world.holds("transactions: nobody was told that it worked", len(broken_off) == 3, broken_off)
    world.say(f"  up again after {world.tocsin.start():.1f} s")
    world.rest()
    first = alert()
    world.holds("transactions: the alert said again is one incident", alert() == first)
    count = "select count(*) from tocsin.incident where title like '%%cut off%%'"
    world.holds("transactions: and only one", world.postgres.ask(count)[0][0] == 1)
    world.holds("transactions: the form is still open", world.tocsin.task(form.number, "resolveIncident") == task)
    form.task("resolveIncident", "dana", whatFixed="Restarted it")
    world.tocsin.api(message.number, "priority", {"priority": "P2", "why": "Only one client"})
    changed = lambda: world.tocsin.incident(message.number)["priority"] == "P2"
    until("the priority is changed", changed, 30)
    world.holds("transactions: the message said again is heard", True)
    until("the next level is paged", lambda: next_level_is_paged(world, timer), 60)
    world.holds("transactions: the timer has fired", True)
    world.rest()
    world.everything_arrived("transactions")


def next_level_is_paged(world, incident):
    paged = "select count(*) from tocsin.page where incident = %s and level = 2 and status = 'ACCEPTED'"
    return world.postgres.ask(paged, incident.number)[0][0] > 0


def attempt(work, broken_off):
    try:
        work()
    except Exception as failure:  # whatever it is, the caller knows that it did not work
        broken_off.append(type(failure).__name__)


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
    until("the timer of that minute fires", lambda: next_level_is_paged(world, timer), 60)
    world.holds("outage: a timer that came due meanwhile has fired", True)
    old.task("resolveIncident", "dana", whatFixed="Restarted it")
    world.rest()
    world.everything_arrived("outage")


def taken_now(world):
    try:
        return world.tocsin.alert("checkout", "during the outage")
    except (Refused, OSError):
        return None


def on_two_nodes(world):
    """Two on one database share the work; one is killed, the other takes over."""
    world.say("Two nodes on one database")
    other = Tocsin(world.tocsin.jar, world.tocsin.work, world.provider, "b", world.postgres)
    try:
        world.say(f"  the second is up after {other.start():.1f} s")
        before = set(world.provider.taken())
        for number in range(6):
            world.tocsin.alert("checkout", f"two nodes {number} a")
            other.alert("search", f"two nodes {number} b")
        world.rest()
        world.everything_arrived("two nodes")
        twice = [handle for handle, times in world.provider.taken().items() if times > 1 and handle not in before]
        world.holds("two nodes: everything was sent once", not twice, twice)
        world.provider.hang = True
        for number in range(4):
            world.tocsin.alert("checkout", f"one node dies {number}")
        until("pages are under way", lambda: len(world.provider.of(HUNG, "web/page")) >= 4, 30)
        world.tocsin.kill()
        world.provider.hang = False
        began = time.monotonic()
        world.rest()
        world.say(f"  the other had taken over everything after {time.monotonic() - began:.1f} s")
        world.everything_arrived("one node dies")
        world.holds("two nodes: the one that is left takes alerts", other.alert("checkout", "one is left"))
        world.rest()
        world.holds("two nodes: no error in the log of the one that is left", not other.errors(), other.errors()[:2])
    finally:
        other.stop()
