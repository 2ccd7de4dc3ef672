"""Whoever takes pages, nudges and mails: one HTTP server and one SMTP server on this machine.

Every delivery is kept with its handle. While `hang` is set nobody is answered, so that Tocsin can be killed in the
middle of a call; while `mail_hangs` is, no mail is. While `doubt` is set everybody is answered, but Tocsin is killed before
it can write that down, and may repeat it.
Pages by the web and updates by mail that speak of something `busy` are to be said later.
"""
import asyncio
import collections
import http.server
import json
import socket
import threading

from aiosmtpd.controller import Controller

HUNG, TAKEN, DOUBTED = "hung", "taken", "doubted"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Provider:
    def __init__(self):
        self.hang = self.mail_hangs = self.doubt = False
        self.refuse_pages_about = None
        self.busy = set()
        self.deliveries = []
        self.lock = threading.Lock()
        self.web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.web.daemon_threads = True
        threading.Thread(target=self.web.serve_forever, daemon=True).start()
        self.mail_port = free_port()
        self.mail = Controller(Mail(self), hostname="127.0.0.1", port=self.mail_port)
        self.mail.start()
        self.web_port = self.web.server_address[1]

    def came(self, way, handle):
        """Keeps the delivery and says whether it is to be answered."""
        hangs = self.hang or self.mail_hangs and way == "mail"
        with self.lock:
            self.deliveries.append((way, handle, HUNG if hangs else DOUBTED if self.doubt else TAKEN))
            return not hangs

    def is_busy_with(self, text):
        return any(word in text for word in self.busy)

    def of(self, what, way=""):
        with self.lock:
            return [handle for by, handle, fate in self.deliveries if fate == what and by.startswith(way)]

    def taken(self):
        """How often each handle was taken."""
        return collections.Counter(self.of(TAKEN) + self.of(DOUBTED))

    def broken_off(self):
        """How often the sender of each handle may not know that it was taken."""
        return collections.Counter(self.of(HUNG) + self.of(DOUBTED))

    def close(self):
        self.hang = False
        self.web.shutdown()
        self.mail.stop()

    def _handler(provider):
        class Web(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                incident = json.loads(body)["incident"]
                if self.path == "/page" and provider.refuse_pages_about == incident.get("service"):
                    return self.answer(400)
                if self.path == "/page" and provider.is_busy_with(body.decode()):
                    return self.answer(503)
                if provider.came("web" + self.path, self.headers["Idempotency-Key"]):
                    return self.answer(200)
                threading.Event().wait(30)

            def answer(self, status):
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                except OSError:
                    pass  # it was killed

            def log_message(self, *_):
                pass

            def handle_one_request(self):
                try:
                    super().handle_one_request()
                except OSError:
                    self.close_connection = True

        return Web


class Mail:
    def __init__(self, provider):
        self.provider = provider

    async def handle_DATA(self, _server, _session, envelope):
        headers = envelope.content.decode("utf-8", "replace").split("\r\n\r\n")[0]
        line = next(line.split(": ", 1)[1] for line in headers.split("\r\n") if line.startswith("Message-ID: "))
        handle = line.strip("<>").split("@")[0]
        if handle.startswith("update.") and self.provider.is_busy_with(headers):
            return "451 later"
        if not self.provider.came("mail", handle):
            await asyncio.sleep(30)
        return "250 taken"
