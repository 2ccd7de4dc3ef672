"""Checks that walk through every address there is. Each returns what is wrong, or nothing."""
import re

import checks
from people import Person
from table import CHANGING, METHODS, filled, rows

ANYBODY, NOBODY = "anybody, also without signing in", "nobody"
GOOD = range(200, 300)


def everywhere(tocsin):
    """Every address, page or interface, says what browsers may not do"""
    for row in rows():
        for name in (None, "noor"):
            answer = tocsin.ask("GET", filled(row.path), name=name)
            for header, value in checks.HEADERS.items():
                if value not in answer.header(header) or not answer.header(header):
                    return f"{row.path} has {header}: {answer.header(header)!r}"
            scripts = re.search(r"script-src[^;]*", answer.header("Content-Security-Policy"))
            if "'unsafe-inline'" in (scripts.group() if scripts else ""):
                return f"{row.path} runs what stands in a page"
            if re.search(r"\tat [\w.$]+\(|java\.lang\.|org\.springframework", answer.body):
                return f"{row.path} shows its insides"


def strangers(tocsin):
    """Whoever has not signed in gets nothing by any method from what is not for anybody"""
    for row in rows():
        if ANYBODY not in row.who:
            for method in METHODS + ("HEAD", "PATCH", "OPTIONS"):
                status = tocsin.ask(method, filled(row.path), b"{}", Content_Type="application/json", name=None).status
                if status not in (302, 400, 401, 403, 404, 405):
                    return f"{method} {row.path} answers {status}"


def verbs(tocsin):
    """Nobody gets through by a method that is not in the table"""
    known = {}
    for row in rows():
        known.setdefault(filled(row.path), set()).update(row.methods)
    for path, methods in known.items():
        for method in ("POST", "PUT", "DELETE", "PATCH", "TRACE", "GETS"):
            shadowed = any(re.fullmatch(pattern(row.path), path) and method in row.methods for row in rows())
            if method not in methods and not shadowed:
                status = tocsin.ask(method, path, b"{}", Content_Type="application/json", name="noor").status
                if status not in (400, 401, 403, 404, 405, 415, 501):
                    return f"{method} {path} answers {status}"


def forgeries(tocsin):
    """A session whose page does not say the token changes nothing, at any address that changes something"""
    noor = Person(tocsin, "noor")
    for row in rows():
        if ANYBODY in row.who or NOBODY in row.who:
            continue
        for method in set(row.methods) & set(CHANGING):
            for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
                noor = noor if noor.ask("GET", "/me").status == 200 else Person(tocsin, "noor")  # the engine ends such a session
                status = noor.ask(method, filled(row.path), b"{}", token=False, Content_Type=kind).status
                if status not in (401, 403):
                    return f"{method} {row.path} as {kind} answers {status}"
    noor = Person(tocsin, "noor")
    for path in ("/me/tokens/0/revoke", "/camunda/api/engine/engine/default/task/count"):
        if noor.ask("POST", path, b"{}").status == 403:  # or else nothing above says anything
            return f"{path} is refused with the token as well"


def other_sites(tocsin):
    """Another site's page cannot use a password that the browser knows, at any address that changes something"""
    for row in rows():
        if ANYBODY not in row.who:
            for method in set(row.methods) & set(CHANGING):
                for header in ({"Sec_Fetch_Site": "cross-site"}, {"Origin": "https://evil.example"}):
                    status = tocsin.ask(method, filled(row.path), b"{}", Content_Type="text/plain", **header, name="noor").status
                    if status != 403:
                        return f"{method} {row.path} answers {status}"


def pattern(path):
    gaps = re.sub(r"\\\{\w+[^/]*\\\}?", "[^/]+", re.escape(path))
    return gaps.replace(r"\*\*", ".*").replace(r"\*", "[^/]*")


AT_HOME = [everywhere, strangers, verbs, forgeries, other_sites]
