"""An incident is triaged and worked on, until it is resolved."""
from course import fired, said
from incident import Incident


def courses(world):
    return triaged(world) + on_time(world) + told(world)


def triaged(world):
    original, duplicate = Incident(world, "jobs original"), Incident(world, "jobs duplicate")
    is_same = {"outcome": "duplicate", "duplicateOf": original.number, "evidence": "The same"}
    judged = lambda: duplicate.task("triageIncident", "dana", **is_same)
    return [
        fired(Incident(world, "jobs untriaged"), "incident/triageTargetMissed", "paging/decideUrgency"),
        said(duplicate, judged, "incident/setAsideReport", "incident/tellReporter"),
    ]


def on_time(world):
    return [
        fired(Incident(world, "jobs at risk").worked_on(), "incident/targetAtRisk", "incident/warnOfRisk"),
        fired(Incident(world, "jobs missed").worked_on(), "incident/targetMissed", "incident/escalateMissedTarget"),
        fired(Incident(world, "jobs update due").worked_on(), "incident/updateDueNow", "incident/remindOfUpdate"),
        fired(without_manager(world), "incident/managerDue", "paging/decideUrgency"),
        fired(Incident(world, "jobs paused").paused(), "incident/pauseOver", "incident/tellClockRuns"),
    ]


def without_manager(world):
    """As if the minutes had passed within which somebody may take the role."""
    incident = Incident(world, "jobs no manager").worked_on()
    past = "update tocsin.incident set manager_by = reported_at where number = %s"
    world.postgres.change(past, incident.number)
    return incident


def told(world):
    names = ("recovered", "provider", "role", "merged")
    at = {name: Incident(world, f"jobs {name}").worked_on() for name in names}
    target, managed = Incident(world, "jobs merged into"), {"role": "incident-manager", "holder": "bruno"}
    return [
        said(at["recovered"], lambda: at["recovered"].recovers(), "incident/offerRecovery"),
        said(at["provider"], lambda: at["provider"].says("third-party"), "incident/workWithProvider"),
        said(at["role"], lambda: at["role"].says("roles", **managed), "incident/tellOfRoleChange"),
        said(at["merged"], lambda: at["merged"].says("merge", into=target.number, why="Same"), "incident/tellWhereItGoesOn"),
    ]
