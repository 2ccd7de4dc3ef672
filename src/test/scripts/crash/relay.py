"""A mail relay that takes connections and never answers."""
import time

from postgres import until
from provider import HUNG
from trouble import harmless, tells

# Of the eight threads, five may wait for it; see ADR 22.
WAIT, PROMPTLY = 5, 2


def with_a_relay_that_hangs(world):
    """Every thread that may do so waits for the relay; a page by the web has nothing to do with it."""
    world.say("With a mail relay that hangs")
    world.rest()
    incidents = [harmless(world, f"relay {number}") for number in range(3 * WAIT)]
    world.rest()
    before = len(world.provider.of(HUNG, "mail"))
    world.provider.mail_hangs = True
    for incident in incidents:
        tells(incident)
    until("more mails are due than there are threads", lambda: due(world) >= 3 * WAIT)
    until("as many wait as may", lambda: len(world.provider.of(HUNG, "mail")) - before >= WAIT)
    began = time.monotonic()
    number = world.tocsin.alert("checkout", "while the relay hangs")
    until("somebody is paged", lambda: [each for each in world.provider.taken() if each.startswith(f"page.{number}.")])
    took = time.monotonic() - began
    world.holds("relay: a page is not behind the mails", took < PROMPTLY, f"it took {took:.1f} s")
    world.provider.mail_hangs = False
    world.rest()
    world.everything_arrived("relay")


def due(world):
    """How many mails to stakeholders are to be sent."""
    mails = "select count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ where d.act_id_ = 'sendUpdate'"
    return world.postgres.ask(mails)[0][0]
