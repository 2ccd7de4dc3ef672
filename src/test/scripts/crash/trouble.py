"""Incidents that do not go as anybody would wish."""
import time

from incident import Incident
from postgres import until


def last_resort(world, name):
    """Nobody answers on any level."""
    incident = Incident(world, name)
    calling = lambda: world.tocsin.task(incident.number, "reachSomebodyByPhone")
    while not calling():
        level = incident.level()
        incident.passes("noAnswerInTime")
        until("the next level is paged, or none is left", lambda: calling() or incident.level() != level)
        time.sleep(0.3)
    return incident


def harmless(world, name):
    """Worked on, and of so little weight that nobody has to approve what is said of it."""
    return Incident(world, name, "payment-gateway").worked_on(impact="procedural", clients="none")


def tells(incident):
    """Stakeholders are told something."""
    incident.task("postUpdate", "dana", updateText="We are looking into it.")


def undelivered(world, name):
    """News of it are on their way, and the mail relay takes none of them."""
    incident = harmless(world, name)
    incident.settles()
    world.provider.busy.add(incident.number)
    tells(incident)
    incident.tocsin.timer(incident.number, "channelsSilent")
    return incident


def everybody_answers_again(world):
    """What is to be tried later is tried now; what had been given up is repaired by an SRE."""
    world.provider.busy.clear()
    world.hurry()
    given_up = """select p.business_key_ from act_ru_task t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                  where t.task_def_key_ = 'repairStep'"""
    for number, in world.postgres.ask(given_up):
        world.tocsin.complete(number, "repairStep", "emil", {"repairNote": "The relay is up again"})
