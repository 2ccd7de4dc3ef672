"""Looks at the packaged program from outside, as somebody with a list of known weaknesses would.

    python3 src/test/scripts/owasp target/tocsin-0.1.0.jar

Starts the program on an empty data directory, as people meet it and as one behind an https address, sends what browsers and
libraries do not, and prints one line for each check. Ends with 1 if one failed. Needs a JDK and Python 3.
"""
import base64
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import checks
import doors
import objects

PATIENCE = 300


class Tocsin:
    """The program on a port of its own; tells what it answers, byte by byte."""

    def __init__(self, jar, **settings):
        self.work = tempfile.mkdtemp(prefix="tocsin-owasp-")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = open(os.path.join(self.work, "log"), "wb")
        environment = dict(os.environ, SERVER_PORT=str(self.port), TOCSIN_DATADIRECTORY=self.work + "/data", **settings)
        self.process = subprocess.Popen(
            ["java", "-Duser.timezone=UTC", "-jar", jar], env=environment, stdout=self.log, stderr=self.log)
        self.wait()

    def wait(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            try:
                if self.ask("GET", "/login").status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.5)
        self.process.kill()
        raise SystemExit("Tocsin did not start; see " + self.log.name)

    def ask(self, method, path, body=b"", name=None, **headers):
        lines = {"Host": f"localhost:{self.port}", "Connection": "close", "Content-Length": len(body)}
        if name:
            lines["Authorization"] = "Basic " + base64.b64encode(f"{name}:{name}".encode()).decode()
        lines.update({header.replace("_", "-"): value for header, value in headers.items()})
        head = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{key}: {value}\r\n" for key, value in lines.items())
        return Answer(self.send(head.encode("latin-1") + b"\r\n" + body))

    def send(self, data, patience=60):
        with socket.create_connection(("127.0.0.1", self.port), patience) as connection:
            try:
                connection.sendall(data)
            except OSError:
                pass  # it has answered meanwhile
            received = b""
            try:
                while piece := connection.recv(65536):
                    received += piece
            except OSError:
                pass
        return received

    def logged(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        shutil.rmtree(self.work, ignore_errors=True)


class Answer:
    def __init__(self, received):
        head, _, body = received.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int((lines[0].split(" ") + ["0"])[1]) if lines[0].startswith("HTTP/") else 0
        self.headers = lines[1:]
        self.body = (whole(body) if "chunked" in self.header("Transfer-Encoding") else body).decode("utf-8", "replace")

    def header(self, name):
        found = [line.split(":", 1)[1].strip() for line in self.headers if line.lower().startswith(name.lower() + ":")]
        return ", ".join(found)


def whole(pieces):
    """A body that was sent in pieces, without their sizes, which may look like anything."""
    body = b""
    while pieces:
        size, _, rest = pieces.partition(b"\r\n")
        length = int(size.split(b";")[0] or b"0", 16)
        body, pieces = body + rest[:length], rest[length + 2:] if length else b""
    return body


def main():
    jar = sys.argv[1]
    failed = 0
    for title, settings, list_of_checks in (
            ("As people meet it", {}, checks.AT_HOME[:-1] + doors.AT_HOME + objects.AT_HOME + checks.AT_HOME[-1:]),
            ("Behind an https address", {"TOCSIN_PUBLICURL": "https://tocsin.example.org",
                                         "SERVER_SERVLET_SESSION_COOKIE_SECURE": "true"}, checks.BEHIND_TLS)):
        tocsin = Tocsin(jar, **settings)
        try:
            print(title, flush=True)
            for check in list_of_checks:
                failed += not tell(check, tocsin)
        finally:
            tocsin.stop()
    print(f"{failed} of the checks failed" if failed else "Nothing found")
    sys.exit(1 if failed else 0)


def tell(check, tocsin):
    try:
        problem = check(tocsin)
    except Exception as failure:  # one that cannot be made has failed
        problem = repr(failure)
    print(f"  {'FAILED' if problem else 'ok    '}  {check.__doc__}" + (f": {problem}" if problem else ""), flush=True)
    return not problem


if __name__ == "__main__":
    main()
