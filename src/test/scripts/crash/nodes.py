"""Two on one database, of which one is killed."""
import time

from postgres import until
from provider import HUNG
from tasklist import Browser
from tocsin import Tocsin


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
        signed_out_everywhere(world, other)
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


def signed_out_everywhere(world, other):
    """Somebody who signs out everywhere is signed out where they signed in at the other node, too."""
    here, there = Browser(world.tocsin.port, "kira"), Browser(other.port, "kira")
    both = here.is_signed_in() and there.is_signed_in()
    there.sends("/me", "/logout/everywhere")
    world.holds("two nodes: whoever signs out everywhere is signed out on both", both and not here.is_signed_in())
