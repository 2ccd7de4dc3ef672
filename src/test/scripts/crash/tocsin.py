"""One Tocsin, spoken to as people, monitoring and Tasklist do."""
import base64
import http.client
import json
import time

import alertmanager
from postgres import Postgres, until
from program import Program
from tasklist import ENGINE, Refused, again_if_told_to, sign_in, variables


class Tocsin(Program):
    sessions = {}

    def start(self, *meanwhile):
        self.sessions = {}
        return super().start(*meanwhile)

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

    def alert(self, service, name, status="firing"):
        """Alertmanager says that something fires, or has been resolved; returns the number of its incident."""
        answer = self.ask("POST", alertmanager.PATH, alertmanager.message(service, name, status))
        return answer["alerts"][0]["incident"]

    def api(self, number, what, body, person="dana"):
        return again_if_told_to(lambda: self.ask("POST", f"/api/v1/incidents/{number}/{what}", body, person))

    def incident(self, number):
        return self.ask("GET", f"/api/v1/incidents/{number}", person="dana")

    def engine(self, method, path, body=None, person="noor"):
        """Tasklist's and Cockpit's own interface, with the session and the token that their pages have."""
        return again_if_told_to(lambda: self.ask(method, ENGINE + path, body, headers=self._session(person)))

    def _session(self, person):
        if person not in self.sessions:
            self.sessions[person] = sign_in(self.port, person)
        cookies = self.sessions[person]
        words = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        return words | {"X-XSRF-TOKEN": cookies["XSRF-TOKEN"]}

    def task(self, number, key):
        """The id of the one open task of that kind, or None."""
        found = self.engine("GET", f"/task?processInstanceBusinessKey={number}&taskDefinitionKey={key}")
        return found[0]["id"] if found else None

    def complete(self, number, key, person, answers):
        task = until(f"{number} has the task {key}", lambda: self.task(number, key))
        if not self.engine("GET", f"/task/{task}")["assignee"]:
            self.engine("POST", f"/task/{task}/claim", {"userId": person}, person)
        self.engine("POST", f"/task/{task}/submit-form", {"variables": variables(answers)}, person)

    def jobs(self, number, activity, process="%"):
        """What is to be done at that place of the diagram, timers among it: ids, and why it failed if it has."""
        question = """select j.id_, j.exception_msg_ from act_ru_job j
                      join act_ru_jobdef d on d.id_ = j.job_def_id_
                      join act_ru_execution p on p.id_ = j.process_instance_id_
                      where d.act_id_ = %s and p.business_key_ = %s and d.proc_def_key_ like %s"""
        return dict((self.database or Postgres(self.data)).ask(question, activity, number, process))

    def timer(self, number, activity, process="%"):
        """The id of the waiting timer at that place; waits for it."""
        return until(f"{number} waits at {activity}", lambda: list(self.jobs(number, activity, process)))[0]

    def comes_due(self, number, activity, seconds=0):
        """An operator moves the timer: it fires in so many seconds, by the engine's own executor."""
        self.moves(self.timer(number, activity), seconds)

    def moves(self, job, seconds=0):
        due = time.strftime("%Y-%m-%dT%H:%M:%S.000+0000", time.gmtime(time.time() + seconds))
        self.engine("PUT", f"/job/{job}/duedate", {"duedate": due})

    def fails(self, number, activity):
        """An operator gives up what would be tried again."""
        failed = lambda: [job for job, why in self.jobs(number, activity).items() if why]
        for job in until(f"{activity} has failed once", failed):
            self.engine("PUT", f"/job/{job}/retries", {"retries": 0})
