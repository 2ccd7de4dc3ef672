"""One incident, and the people who take it through the diagram."""
import alertmanager
from postgres import until

TRIAGE = {"outcome": "incident", "impact": "loss-of-access", "clients": "several", "evidence": "No orders"}
RESPONDERS = {"search": "ines"}
ACTIONS = [{"title": "Renew by machine", "assignee": "ada", "deadline": "2099-03-12"}]


class Incident:
    """One incident on its way through the diagram."""

    def __init__(self, world, name, service="checkout"):
        self.world, self.tocsin, self.service, self.name = world, world.tocsin, service, name
        self.responder = RESPONDERS.get(service, "dana")
        self.title = alertmanager.title(service, name)
        self.number = self.tocsin.alert(service, name)

    def task(self, key, person, **answers):
        self.tocsin.complete(self.number, key, person, answers)
        return self

    def says(self, what, **body):
        """Somebody at work on it says so by the interface for programs."""
        self.tocsin.api(self.number, what, body, self.responder)
        return self

    def opens(self, key):
        until(f"{self.number} has the task {key}", lambda: self.tocsin.task(self.number, key))
        return self

    def settles(self):
        """Everything that follows by itself is done."""
        ahead = """select count(*) from act_ru_job j join act_hi_procinst p on p.proc_inst_id_ = j.process_instance_id_
                   where j.type_ <> 'timer' and p.business_key_ = %s"""
        until(f"{self.number} settles", lambda: not self.world.postgres.ask(ahead, self.number)[0][0])

    def recovers(self):
        self.tocsin.alert(self.service, self.name, "resolved")

    def passes(self, activity):
        self.tocsin.comes_due(self.number, activity)
        return self

    def worked_on(self, **found):
        until("triage waits", lambda: self.tocsin.task(self.number, "triageIncident"))
        self.says("acknowledge")
        return self.task("triageIncident", self.responder, **TRIAGE | found)

    def resolved(self):
        return self.worked_on().task("resolveIncident", self.responder, whatFixed="Renewed the certificate")

    def observed(self):
        return self.resolved().task("assessSituation", self.responder, likelyToRecur=False)

    def sent_back(self):
        return self.task("approveUpdate", "bruno", approved=False, comment="Say when")

    def in_review(self):
        self.observed().task("approveUpdate", "bruno", approved=True)
        self.passes("observationOver")
        return self.task("approveUpdate", "bruno", approved=True)

    def to_be_written(self):
        return self.in_review().passes("nextBusinessDay")

    def still_not_to_be_written(self):
        """The day has come, but the team does not work on it."""
        if not self.tocsin.jobs(self.number, "nextBusinessDay", "postmortem"):
            self.to_be_written()
        self.tocsin.timer(self.number, "nextBusinessDay", "postmortem")
        return self

    def written(self):
        return self.to_be_written().task("writePostmortem", "dana", summary="It was down.", actions=ACTIONS)

    def followed(self):
        return self.written().task("approvePostmortem", "clara", approved=True)

    def asked_elsewhere(self):
        self.worked_on().says("third-party")
        return self.task("askProvider", "dana", provider="CardBank", asked="Why do they answer 503?")

    def paused(self):
        self.worked_on().says("priority", priority="P2", why="One client")
        until("it is less urgent", lambda: self.tocsin.incident(self.number)["priority"] == "P2")
        self.says("pause", waitingFor="client", why="They look for logs").tocsin.timer(self.number, "pauseOver")
        return self

    def with_failed_step(self):
        self.tocsin.fails(self.number, "sendUpdate")
        until("SREs hear of it", lambda: self.tocsin.task(self.number, "repairStep"))
        return self

    def level(self):
        return self.world.postgres.ask("select max(level) from tocsin.page where incident = %s", self.number)[0][0]

    def is_paged_on_the_next_level(self):
        paged = "select count(*) from tocsin.page where incident = %s and level = 2 and status = 'ACCEPTED'"
        return self.world.postgres.ask(paged, self.number)[0][0] > 0
