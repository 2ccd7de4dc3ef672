"""Killed while a provider has the request and has not answered."""
import time

from incident import Incident
from postgres import until
from provider import HUNG
from world import plain


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
    world.kill()
    time.sleep(31)
    world.say(f"  killed; up again after {world.tocsin.start():.1f} s")
    world.provider.refuse_pages_about = None
    world.rest()
    world.everything_arrived("away for long")


def came_again(world, handle):
    """With its handle; a page whose channel was silent for 30 s meanwhile goes by the next one instead, as drawn."""
    taken = {plain(each) for each in world.provider.taken()}
    return plain(handle) in taken or plain(handle.replace(".webhook", ".mail")) in taken
