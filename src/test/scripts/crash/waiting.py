"""Killed while it waits: at every place where the process can stand."""
from incident import Incident
from postgres import until
from trouble import everybody_answers_again, last_resort, undelivered


def at_every_wait_state(world):
    """One incident at each place where the process waits; then the kill; then each goes on."""
    world.say("An incident at every place where the process waits")
    waiting = standing(world)
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


def standing(world):
    Incident(world, "provider").worked_on().says("third-party")
    Incident(world, "pause").paused()
    return {
        "triageIncident": Incident(world, "triage"),
        "reachSomebodyByPhone": last_resort(world, "phone"),
        "resolveIncident": Incident(world, "work").worked_on(),
        "assessSituation": Incident(world, "assess").resolved(),
        "rewriteUpdate": Incident(world, "rewrite").resolved().sent_back(),
        "observationOver": Incident(world, "observe").observed(),
        "nextBusinessDay": Incident(world, "review").in_review(),
        "nextBusinessDayAgain": Incident(world, "nobody there", service="search").still_not_to_be_written(),
        "writePostmortem": Incident(world, "write").to_be_written(),
        "approvePostmortem": Incident(world, "approve").written(),
        "doAction": Incident(world, "action").followed(),
        "verifyAction": Incident(world, "verify").followed().task("doAction", "ada", workNote="Done"),
        "followUpWithProvider": Incident(world, "asked").asked_elsewhere(),
        "repairStep": undelivered(world, "failed").with_failed_step(),
    }


def go_on(world, waiting):
    everybody_answers_again(world)
    waiting["triageIncident"].worked_on()
    waiting["reachSomebodyByPhone"].task("reachSomebodyByPhone", "bruno", reached="dana")
    waiting["resolveIncident"].task("resolveIncident", "dana", whatFixed="Restarted it")
    waiting["assessSituation"].task("assessSituation", "dana", likelyToRecur=False)
    waiting["observationOver"].task("approveUpdate", "bruno", approved=True)
    waiting["observationOver"].passes("observationOver")
    waiting["nextBusinessDay"].passes("nextBusinessDay")
    waiting["nextBusinessDayAgain"].passes("nextBusinessDay").still_not_to_be_written()
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
