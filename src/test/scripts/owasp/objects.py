"""Checks that try what belongs to somebody else, and text that wants to run. Each returns what is wrong, or nothing."""
import json
import re
import time

from people import Person
from table import filled, rows

HOOK = "/hooks/alertmanager/sample-alertmanager-key-that-everybody-knows"
NUMBER = re.compile(r"INC-\d{4}-\d+")
ENGINE = "/camunda/api/engine/engine/default"
SECRET = "kestrelword"
PEOPLE = ("ada", "bruno", "clara", "dana", "grace", "emil", "mira", "otto", "noor")  # at least one of every role
RUNBOOKS = "https://wiki.example.org/runbooks/"  # of the sample catalogue; pages say where they are
NASTY = ("Boo\"'><img src=x onerror=window.pwned=1><script>window.pwned=1</script><svg onload=window.pwned=1> {{7*191}} "
         "[[${7*191}]] ${7*191} [a](javascript:window.pwned=1) =1+1")
RUNS = re.compile(r"<img src=x|<script>window|<svg onload|href=\"javascript:|(?<![\w-])1337(?![\w-])")


def report(tocsin, name, **fields):
    """The number of an incident that somebody reports."""
    answer = tocsin.ask("POST", "/api/v1/incidents", json.dumps({"service": "checkout", **fields}).encode(), name,
                        Content_Type="application/json", Host="evil.example", X_Forwarded_Host="evil.example")
    if answer.status != 201:
        raise AssertionError(f"not reported: {answer.status} {answer.body[:300]}")
    return NUMBER.search(answer.body + answer.header("Location"))[0]


def body(answer):
    return json.loads(answer.body)


def tokens(tocsin):
    """Nobody sees or ends the tokens of somebody else, or makes one with a token"""
    made = body(tocsin.ask("POST", "/api/v1/tokens", b'{"name": "mine", "scopes": "read respond"}', "ada",
                           Content_Type="application/json"))
    mine, text = made["token"]["id"], made["text"]
    for name in ("bruno", "noor"):
        other = Person(tocsin, name)
        if "mine" in other.ask("GET", "/api/v1/tokens").body or text in other.ask("GET", "/me").body:
            return f"{name} sees it"
        for method, path in (("DELETE", f"/api/v1/tokens/{mine}"), ("DELETE", f"/api/v1/tokens/machines/{mine}"),
                             ("POST", f"/me/tokens/{mine}/revoke")):
            other.ask(method, path)
    bearer = {"Authorization": "Bearer " + text, "Content_Type": "application/json"}
    if tocsin.ask("GET", "/api/v1/incidents", **bearer).status != 200:
        return "somebody else has ended it"
    for path in ("/api/v1/tokens", "/api/v1/tokens/machines", "/api/v1/incidents", "/me/tokens"):
        if tocsin.ask("POST", path, b'{"name": "more", "scopes": "lead", "title": "x"}', **bearer).status != 403:
            return f"the token may use {path}"
    for path in ("/", "/me", "/audit", ENGINE + "/task", "/camunda/app/tasklist/default/", "/actuator/prometheus"):
        if tocsin.ask("GET", path, **bearer).status in range(200, 300):
            return f"the token opens {path}"


def drafts(tocsin):
    """Nobody reads or ends what somebody else has half written, or keeps any for a task that is not there"""
    number = report(tocsin, "ada", title="Drafts")
    writer, others = Person(tocsin, "ada"), [Person(tocsin, name) for name in ("dana", "grace", "mira")]
    task = task_of(writer, number)
    writer.ask("PUT", f"/api/v1/tasks/{task}/draft", b'{"evidence": "halfwritten"}')
    for other in others:
        if "halfwritten" in other.ask("GET", f"/api/v1/tasks/{task}").body:
            return f"{other.name} reads it"
        other.ask("DELETE", f"/api/v1/tasks/{task}/draft")
    if "halfwritten" not in writer.ask("GET", f"/api/v1/tasks/{task}").body:
        return "somebody else has ended it"
    if writer.ask("PUT", f"/api/v1/tasks/{'0' * 8}-0000-0000-0000-{'0' * 12}/draft", b"{}").status in range(200, 300):
        return "one is kept for no task"


def pages(tocsin):
    """The link by which somebody answers a page is shown to that person only, cannot be guessed, and leads to nobody else's host"""
    number, links, end = report(tocsin, "ada", title="Links", host="evil.example"), {}, time.monotonic() + 20
    while not any(links.values()) and time.monotonic() < end:
        for name in PEOPLE:
            outbox = tocsin.ask("GET", f"/outbox?text={number}", name=name).body
            if "://" in re.sub(rf"http://localhost:{tocsin.port}/|{RUNBOOKS}", "", outbox):
                return "a link leads to another host"
            links[name] = set(re.findall(r"/acknowledge/([\w.~-]+)", outbox))
    shown = {link: {name for name in links if link in links[name]} for link in set().union(*links.values())}
    for link, names in shown.items():
        if len(names) > 1:
            return f"{names} see the same link"
        near = link[:-1] + ("A" if link[-1] != "A" else "B")
        for guess in (near, link.lower() if link.lower() != link else link.upper(), link[:-1], link + "A", "%20" + link):
            if NUMBER.search(tocsin.ask("GET", "/acknowledge/" + guess).body):
                return "one that is nearly right shows the incident"
    return None if shown else "nobody was sent one"


def private(tocsin):
    """Nobody reads a word of a private incident anywhere, or changes anything of it, but those who are named"""
    number = report(tocsin, "ada", title="Salaries " + SECRET, description=SECRET, private=True, named="clara")
    insider = Person(tocsin, "ada")
    if insider.ask("POST", f"/api/v1/incidents/{number}/notes", json.dumps({"text": SECRET, "note": SECRET}).encode()).status >= 500:
        return "notes fail"
    if SECRET not in insider.ask("GET", f"/incidents/{number}").body:
        return "ada cannot read it"  # or else nothing below says anything
    insiders = body(insider.ask("GET", f"/api/v1/incidents/{number}/privacy"))["insiders"]
    task = next(task for task in (task_of(Person(tocsin, name), number) for name in insiders) if task)
    for name in set(PEOPLE) - set(insiders):
        stranger = Person(tocsin, name)
        problem = reads(stranger, number, task) or changes(stranger, number, task)
        if problem:
            return f"{name}: {problem}"


def reads(stranger, number, task):
    """Looks at every address there is, with every id that the lists tell."""
    for row in rows():
        if "GET" in row.methods and row.who != "nobody":
            collection = filled(row.path.split("/{id}")[0])
            ids = [task] + ids_in(stranger, collection) if "{id}" in row.path and not row.ours else [task]
            for known in dict.fromkeys(ids[:12]):
                path = filled(row.path, number=number, other=number, task=known, id=known, varId="x")
                for question in ("",) if row.ours else ("", "?processInstanceBusinessKey=" + number):
                    answer = stranger.ask("GET", path + question)
                    if SECRET in answer.body:
                        return f"reads it at {path}{question}"
                    if "{number}" in row.path and answer.status not in (403, 404):
                        return f"GET {path} answers {answer.status}"
    for path in (f"/postmortems?words={SECRET}", f"/outbox?text={SECRET}", f"/audit?subject={number}",
                 "/api/v1/incidents?state=all&limit=500", f"/tasks/{number}", f"/report?recurrenceOf={number}"):
        if SECRET in stranger.ask("GET", path).body.replace(path.split("=")[-1] + '"', ""):
            return f"reads it at {path}"


def ids_in(stranger, collection):
    answer = stranger.ask("GET", collection + "?maxResults=10")
    return re.findall(r'"id":"([^"]+)"', answer.body) if answer.status == 200 else []


def changes(stranger, number, task):
    """Tries to change it by every address that holds its number or the id of its task."""
    problems = []
    for row in rows():
        for method in set(row.methods) - {"GET"}:
            if "{number}" in row.path or "/task/{id}" in row.path or "{task}" in row.path:
                path = filled(row.path, number=number, id=task, task=task, action="note", other=number)
                sent = b'{"why": "x", "text": "x", "person": "ada", "to": "ada", "variables": {}, "userId": "%s"}' % stranger.name.encode()
                status = stranger.ask(method, path, sent).status
                own_draft = path.endswith("/draft") and method == "DELETE"  # of which there is none
                if status not in (400, 401, 403, 404, 405, 415, 500 if "/camunda" in path else 204 if own_draft else 404):
                    problems.append(f"{method} {path} answers {status}")
    text = stranger.ask("POST", "/api/v1/incidents", json.dumps(
        {"title": "Again", "service": "checkout", "recurrenceOf": number}).encode())
    if text.status == 201 or "Salaries" in text.body:
        problems.append(f"calls another incident a recurrence of it: {text.status}")
    return "; ".join(problems)


def task_of(person, number):
    found = body(person.ask("POST", ENGINE + "/task", json.dumps({"processInstanceBusinessKey": number}).encode()))
    return found[0]["id"] if found else ""


def stored(tocsin):
    """Text that wants to run is shown as text on every page, and as JSON everywhere else"""
    number = report(tocsin, "ada", **{field: NASTY for field in ("title", "description", "customers", "scope", "impact", "system", "host")})
    alert = {"version": "4", "status": "firing", "externalURL": "javascript:window.pwned=1", "alerts": [{
        "status": "firing", "fingerprint": "stored", "generatorURL": "javascript:window.pwned=1",
        "labels": {"alertname": NASTY, "service": "checkout", "severity": "critical", "instance": NASTY},
        "annotations": {"summary": NASTY, "description": NASTY, "runbook_url": "javascript:window.pwned=1"}}]}
    second = NUMBER.search(tocsin.ask("POST", HOOK, json.dumps(alert).encode(), Content_Type="application/json").body)[0]
    clara = Person(tocsin, "clara")
    for path in ("notes", "updates", "help", "third-party", "priority", "roles"):
        clara.ask("POST", f"/api/v1/incidents/{number}/{path}", json.dumps(
            {"text": NASTY, "why": NASTY, "what": NASTY, "provider": NASTY, "reference": NASTY, "priority": "P1",
             "person": "dana", "role": "incident-manager"}).encode())
    tocsin.ask("POST", "/api/v1/tokens", json.dumps({"name": NASTY[:100], "scopes": "read"}).encode(), "clara",
               Content_Type="application/json")
    for person in (clara, Person(tocsin, "emil"), Person(tocsin, "noor")):
        for row in rows():
            if "GET" in row.methods and row.who != "nobody":
                for known in (number, second):
                    answer = person.ask("GET", filled(row.path, number=known, task=known), Accept="text/html, */*")
                    kind = answer.header("Content-Type")
                    if "html" in kind and RUNS.search(answer.body):
                        return f"{row.path} lets it run"
                    if answer.header("X-Content-Type-Options") != "nosniff":
                        return f"{row.path} may be taken for a page"


AT_HOME = [tokens, drafts, pages, private, stored]
