"""The packaged program in a process of its own: started, killed, and its log read."""
import http.client
import os
import pathlib
import signal
import subprocess
import time

from postgres import until
from provider import free_port

OPTIONS = pathlib.Path(__file__).resolve().parents[4] / "java.options"


class Program:
    """Starts and kills the packaged program over one data directory, or over somebody else's database."""

    def __init__(self, jar, work, provider, name="a", database=None):
        self.jar, self.work, self.provider, self.name, self.database = jar, pathlib.Path(work), provider, name, database
        self.port = free_port()
        self.data = self.work / "data"
        self.process, self.starts = None, 0
        self.more = {}

    def start(self, meanwhile=lambda: None):
        """Returns after how many seconds it was up; calls back as soon as its process runs."""
        began = time.monotonic()
        self.starts += 1
        log = open(self.work / f"tocsin-{self.name}-{self.starts}.log", "wb")
        self.process = subprocess.Popen(self._command(), stdout=log, stderr=log)
        meanwhile()
        until("Tocsin is up", self._is_up, 180)
        return time.monotonic() - began

    def _command(self):
        java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
        settings = self._own() | self._providers() | self.more
        if self.database:
            settings |= {
                "spring.datasource.url": self.database.url,
                "spring.datasource.username": "tocsin",
                "spring.datasource.password": self.database.password,
            }
        words = [f"--{name}={value}" for name, value in settings.items()]
        return [java, f"@{OPTIONS}", "-XX:TieredStopAtLevel=1", "-jar", str(self.jar), *words]

    def _own(self):
        return {
            "server.port": self.port,
            "tocsin.data-directory": self.data,
            "tocsin.config-directory": self.work / "config",
            "tocsin.bpmn-directory": self.work / "bpmn",
            "logging.level.root": "warn",
        }

    def _providers(self):
        hook = f"http://127.0.0.1:{self.provider.web_port}"
        return {
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
        }

    def _is_up(self):
        if self.process.poll() is not None:
            raise AssertionError(f"Tocsin ended by itself; see tocsin-{self.name}-{self.starts}.log")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", "/actuator/health")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

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
