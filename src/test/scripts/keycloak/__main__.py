"""People sign in at a real Keycloak, in a real browser, and out again.

    python3 src/test/scripts/keycloak target/tocsin-0.1.0.jar [--keep]

Fetches the Keycloak below from Maven Central once (160 MB, kept in ~/.cache/tocsin), starts it with the realm of realm.json
and the packaged Tocsin with the settings of docs/operations.md, and prints one line for each promise. Ends with 1 if one was
broken. Everything runs on this machine and ends with the script, after ten minutes at the latest. Needs a JDK, Python 3,
chromium and chromedriver; runs from the top of the repository.
"""
import argparse
import shutil
import signal
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import story
from browser import Browser
from programs import Keycloak, Tocsin, free_port

LONGEST = 600


def main():
    options = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("told to stop"))  # and takes along what it started
    signal.signal(signal.SIGALRM, lambda *_: sys.exit(f"took longer than {LONGEST} s"))
    signal.alarm(LONGEST)
    work, began, running = tempfile.mkdtemp(prefix="tocsin-keycloak-"), time.monotonic(), []
    try:
        port = free_port()
        keycloak = start(running, Keycloak(work, f"http://127.0.0.1:{port}"))
        tocsin = start(running, Tocsin(work, port, options.jar, keycloak))
        for program in running:
            print(f"{type(program).__name__} is up after {program.wait():.0f} s", flush=True)
        browser = start(running, Browser(work))
        broken = sum(not tell(promise, browser, tocsin, keycloak) for promise in story.PROMISES)
    finally:
        for program in reversed(running):
            program.stop()
    print(f"{broken} of {len(story.PROMISES)} promises broken, in {time.monotonic() - began:.0f} s")
    if broken or options.keep:
        print(f"Logs and pictures are in {work}")
    else:
        shutil.rmtree(work)
    sys.exit(1 if broken else 0)


def start(running, program):
    running.append(program)
    program.start()
    return program


def tell(promise, browser, tocsin, keycloak):
    try:
        promise(browser, tocsin, keycloak)
        problem = ""
    except Exception as failure:
        problem = f": {failure!r}\n          at {browser.picture(promise.__name__)}"
    print(f"  {'FAILED' if problem else 'ok    '}  {promise.__doc__}{problem}", flush=True)
    return not problem


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("jar")
    parser.add_argument("--keep", action="store_true", help="keep logs and data")
    return parser.parse_args()


main()
