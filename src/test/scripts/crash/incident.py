"""One incident, and the people who take it through the diagram."""
import time

from postgres import until

TRIAGE = {"outcome": "incident", "impact": "loss-of-access", "clients": "several", "evidence": "No orders"}
ACTIONS = [{"title": "Renew by machine", "assignee": "ada", "deadline": "2099-03-12"}]


class Incident:
    """One incident on its way through the diagram."""

    def __init__(self, world, name, service="checkout"):
        self.tocsin = world.tocsin
        self.number = self.tocsin.alert(service, name)

    def task(self, key, person, **answers):
        self.tocsin.complete(self.number, key, person, answers)

    def passes(self, activity):
        self.tocsin.comes_due(self.number, activity)

    def worked_on(self):
        until("triage waits", lambda: self.tocsin.task(self.number, "triageIncident"))
        self.tocsin.api(self.number, "acknowledge", {})
        self.task("triageIncident", "dana", **TRIAGE)
        return self

    def resolved(self):
        self.worked_on().task("resolveIncident", "dana", whatFixed="Renewed the certificate")
        return self

    def observed(self):
        self.resolved().task("assessSituation", "dana", likelyToRecur=False)
        return self

    def in_review(self):
        self.observed().task("approveUpdate", "bruno", approved=True)
        self.passes("observationOver")
        self.task("approveUpdate", "bruno", approved=True)
        return self

    def written(self):
        self.in_review().passes("nextBusinessDay")
        self.task("writePostmortem", "dana", summary="It was down.", actions=ACTIONS)
        return self

    def followed(self):
        self.written().task("approvePostmortem", "clara", approved=True)
        return self


def last_resort(world, name):
    """Nobody answers on any level."""
    incident = Incident(world, name)
    while not world.tocsin.task(incident.number, "reachSomebodyByPhone"):
        level = world.postgres.ask("select max(level) from tocsin.page where incident = %s", incident.number)[0][0]
        incident.passes("noAnswerInTime")
        until(
            "the next level is paged, or none is left",
            lambda: world.tocsin.task(incident.number, "reachSomebodyByPhone")
            or world.postgres.ask("select max(level) from tocsin.page where incident = %s", incident.number)[0][0] != level,
        )
        time.sleep(0.3)
    return incident
