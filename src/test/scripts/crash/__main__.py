"""Kills Tocsin with signal 9 wherever it hurts, starts it again, and looks whether anything is lost.

    python3 src/test/scripts/crash target/tocsin-0.1.0.jar [--outage seconds] [--only story] [--keep]

Starts the packaged program on an empty data directory with providers on this machine, drives it by HTTP, and prints one
line for each promise and a table in the end. What takes days in life is moved in its database. Ends with 1 if a promise was
broken. Needs a JDK, python3-aiosmtpd and python3-psycopg2; runs from the top of the repository.
"""
import argparse
import shutil
import signal
import sys
import tempfile
import time
import traceback

sys.dont_write_bytecode = True

import jobs
import nodes
import organisation
import outage
import relay
import sending
import transactions
import waiting
from provider import Provider
from tocsin import Tocsin
from world import World

STORIES = {
    "waiting": lambda world, _: waiting.at_every_wait_state(world),
    "sending": lambda world, _: sending.in_the_middle_of_sending(world),
    "long": lambda world, _: sending.away_for_longer_than_a_channel_may_be_silent(world),
    "transaction": lambda world, _: transactions.in_the_middle_of_a_transaction(world),
    "jobs": lambda world, _: jobs.in_the_middle_of_every_job(world),
    "relay": lambda world, _: relay.with_a_relay_that_hangs(world),
    "outage": outage.without_its_database,
    "nodes": lambda world, _: nodes.on_two_nodes(world),
}


def main():
    options = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("told to stop"))  # and takes along what it started
    work = tempfile.mkdtemp(prefix="tocsin-crash-")
    provider = Provider()
    organisation.copied(work)
    tocsin = Tocsin(options.jar, work, provider)
    world, began = World(tocsin, provider), time.monotonic()
    try:
        world.say(f"Tocsin is up after {tocsin.start():.1f} s, its files are in {work}")
        for name in options.only or STORIES:
            tell(world, name, options.outage)
        if not options.only:
            world.visited.everything(world)
    finally:
        end(tocsin, provider)
    broken = summary(world, time.monotonic() - began)
    if not (broken or options.keep):
        shutil.rmtree(work)
    sys.exit(1 if broken else 0)


def tell(world, name, outage):
    try:
        STORIES[name](world, outage)
    except Exception as failure:
        traceback.print_exc()
        world.holds(f"{name}: the story could not be told to its end", False, failure)
        if world.tocsin.process.poll() is not None:
            world.provider.hang = False
            world.tocsin.start()


def end(tocsin, provider):
    tocsin.stop()
    provider.close()
    try:
        World(tocsin, provider).postgres.end()
    except Exception:
        pass  # Tocsin has stopped it itself


def summary(world, seconds):
    print(f"\n{'promise':<90} kept")
    for what, kept in world.rows:
        print(f"{what:<90} {'yes' if kept else 'NO'}")
    broken = [what for what, kept in world.rows if not kept]
    print(f"\n{len(world.rows) - len(broken)} of {len(world.rows)} kept, in {seconds:.0f} s")
    return broken


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("jar")
    parser.add_argument("--outage", type=int, default=60, help="seconds without PostgreSQL")
    parser.add_argument("--only", action="append", choices=STORIES)
    parser.add_argument("--keep", action="store_true", help="keep logs and data")
    return parser.parse_args()


main()
