"""One Tocsin in a process of its own, spoken to as people, monitoring and Tasklist do."""
import base64
import http.client
import http.cookiejar
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time
import urllib.parse
import urllib.request

from postgres import Postgres, until
from provider import free_port

KEY = "sample-alertmanager-key-that-everybody-knows"
FASTER = ("by another transaction concurrently", '"code":10000', '"code":10001', "Cannot restore state of process instance")
ENGINE = "/camunda/api/engine/engine/default"
OPTIONS = pathlib.Path(__file__).resolve().parents[4] / "java.options"


class Refused(Exception):
    def __init__(self, status, body):
        super().__init__(f"HTTP {status}: {body[:400]}")
        self.status = status


class Tocsin:
    """Starts and kills the packaged program over one data directory, or over somebody else's database."""

    def __init__(self, jar, work, provider, name="a", database=None):
        self.jar, self.work, self.provider, self.name, self.database = jar, pathlib.Path(work), provider, name, database
        self.port = free_port()
        self.data = self.work / "data"
        self.process, self.starts = None, 0
        self.sessions = {}

    def start(self):
        began = time.monotonic()
        self.starts += 1
        log = open(self.work / f"tocsin-{self.name}-{self.starts}.log", "wb")
        self.process = subprocess.Popen(self._command(), stdout=log, stderr=log)
        until("Tocsin is up", self._is_up, 180)
        self.sessions = {}
        return time.monotonic() - began

    def _command(self):
        java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
        hook = f"http://127.0.0.1:{self.provider.web_port}"
        settings = {
            "server.port": self.port,
            "tocsin.data-directory": self.data,
            "tocsin.config-directory": "config",
            "tocsin.bpmn-directory": self.work / "bpmn",
            "tocsin.outbound.allow": "127.0.0.1",
            "tocsin.paging.channels": "webhook,mail",
            "tocsin.paging.webhook.enabled": "true",
            "tocsin.paging.webhook.url": hook + "/page",
            "tocsin.paging.webhook.secret": "a-secret-for-a-test",
            "tocsin.paging.mail.enabled": "true",
            "tocsin.paging.outbox.enabled": "false",
            "tocsin.notification.channels": "webhook",
            "tocsin.notification.webhook.enabled": "true",
            "tocsin.notification.webhook.url": hook + "/told",
            "tocsin.notification.webhook.secret": "a-secret-for-a-test",
            "tocsin.notification.mail.enabled": "true",
            "tocsin.notification.outbox.enabled": "false",
            "tocsin.mail.from": "tocsin@example.org",
            "spring.mail.host": "127.0.0.1",
            "spring.mail.port": self.provider.mail_port,
            "logging.level.root": "warn",
        }
        if self.database:
            settings |= {
                "spring.datasource.url": self.database.url,
                "spring.datasource.username": "tocsin",
                "spring.datasource.password": self.database.password,
            }
        words = [f"--{name}={value}" for name, value in settings.items()]
        return [java, f"@{OPTIONS}", "-XX:TieredStopAtLevel=1", "-jar", str(self.jar), *words]

    def _is_up(self):
        if self.process.poll() is not None:
            raise AssertionError(f"Tocsin ended by itself; see tocsin-{self.name}-{self.starts}.log")
        try:
            return self.ask("GET", "/actuator/health") is not None
        except (OSError, Refused, http.client.HTTPException):
            return False

    def kill(self):
        """No signal that can be heard: whatever it is doing is never finished."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()

    def errors(self):
        """Lines of all its logs that are errors."""
        lines = []
        for log in sorted(self.work.glob(f"tocsin-{self.name}-*.log")):
            lines += [line for line in log.read_text("utf-8", "replace").split("\n") if " ERROR " in line]
        return lines

    # --- what people and machines do

    def ask(self, method, path, body=None, person=None, headers=None):
        words = {"Content-Type": "application/json", **(headers or {})}
        if person:
            words["Authorization"] = "Basic " + base64.b64encode(f"{person}:{person}".encode()).decode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, None if body is None else json.dumps(body), words)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8")
            if answer.status >= 300:
                raise Refused(answer.status, text)
            return json.loads(text) if text.startswith(("{", "[")) else text
        finally:
            connection.close()

    def alert(self, service, name):
        """Alertmanager says that something fires; returns the number of its incident."""
        alert = {
            "status": "firing",
            "labels": {"alertname": name, "service": service, "severity": "critical"},
            "annotations": {"summary": f"{service}: {name}"},
            "startsAt": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "endsAt": "0001-01-01T00:00:00Z",
            "generatorURL": "http://prometheus.example.org",
            "fingerprint": f"{abs(hash(name)):016x}"[:16],
        }
        shell = {"version": "4", "groupKey": name, "truncatedAlerts": 0, "status": "firing", "receiver": "tocsin"}
        shell |= {"groupLabels": {}, "commonLabels": {}, "commonAnnotations": {}, "externalURL": "http://am.example.org"}
        return self.ask("POST", f"/hooks/alertmanager/{KEY}", shell | {"alerts": [alert]})["alerts"][0]["incident"]

    def api(self, number, what, body, person="dana"):
        return self.ask("POST", f"/api/v1/incidents/{number}/{what}", body, person)

    def incident(self, number):
        return self.ask("GET", f"/api/v1/incidents/{number}", person="dana")

    def engine(self, method, path, body=None, person="noor"):
        """Tasklist's and Cockpit's own interface, with the session and the token that their pages have."""
        if person not in self.sessions:
            self.sessions[person] = self.sign_in(person)
        cookies = self.sessions[person]
        words = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        words["X-XSRF-TOKEN"] = cookies["XSRF-TOKEN"]
        return again_if_somebody_was_faster(lambda: self.ask(method, ENGINE + path, body, headers=words))

    def sign_in(self, person):
        """By the page, once: looking at a password takes a while, on purpose. Returns the browser's cookies."""
        jar = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        here = f"http://127.0.0.1:{self.port}"
        page = browser.open(here + "/login", timeout=30).read().decode()
        token = re.search(r'name="_csrf"[^>]*value="([^"]*)"', page).group(1)
        form = urllib.parse.urlencode({"username": person, "password": person, "_csrf": token}).encode()
        browser.open(here + "/login", form, timeout=30).read()
        browser.open(here + ENGINE + "/task/count", timeout=30).read()
        return {cookie.name: cookie.value for cookie in jar}

    def task(self, number, key):
        """The id of the one open task of that kind, or None."""
        found = self.engine("GET", f"/task?processInstanceBusinessKey={number}&taskDefinitionKey={key}")
        return found[0]["id"] if found else None

    def complete(self, number, key, person, answers):
        task = until(f"{number} has the task {key}", lambda: self.task(number, key))
        if not self.engine("GET", f"/task/{task}")["assignee"]:
            self.engine("POST", f"/task/{task}/claim", {"userId": person}, person)
        self.engine("POST", f"/task/{task}/submit-form", {"variables": variables(answers)}, person)

    def timer(self, number, activity):
        """The id of the waiting timer at that place of the diagram; waits for it."""
        question = """select j.id_ from act_ru_job j
                      join act_ru_jobdef d on d.id_ = j.job_def_id_
                      join act_ru_execution p on p.id_ = j.process_instance_id_
                      where j.type_ = 'timer' and d.act_id_ = %s and p.business_key_ = %s"""
        postgres = self.database or Postgres(self.data)
        return until(f"{number} waits at {activity}", lambda: postgres.ask(question, activity, number))[0][0]

    def comes_due(self, number, activity, seconds=0):
        """An operator moves the timer: it fires in so many seconds, by the engine's own executor."""
        due = time.strftime("%Y-%m-%dT%H:%M:%S.000+0000", time.gmtime(time.time() + seconds))
        self.engine("PUT", f"/job/{self.timer(number, activity)}/duedate", {"duedate": due})


def again_if_somebody_was_faster(ask):
    """Two who change the same thing at once: one is told to try again, and a person does."""
    for _ in range(10):
        try:
            return ask()
        except Refused as answer:
            if not any(words in str(answer) for words in FASTER):
                raise
            time.sleep(0.3)
    return ask()


def variables(answers):
    types = {bool: "Boolean", int: "Long", str: "String"}
    return {
        name: {"value": json.dumps(value), "type": "Json"}
        if isinstance(value, list)
        else {"value": value, "type": types[type(value)]}
        for name, value in answers.items()
    }


def diagrams(work):
    """The diagrams as they are, but people are called for one round only, so that the last resort is near."""
    copy = pathlib.Path(work) / "bpmn"
    shutil.copytree("bpmn", copy)
    table = copy / "paging" / "paging-urgency.dmn"
    text = table.read_text()
    for rounds in ("3", "5"):
        text = text.replace(f"<text>{rounds}</text>", "<text>1</text>")
    table.write_text(text)
