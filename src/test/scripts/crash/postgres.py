"""The PostgreSQL inside of Tocsin, looked at and maltreated from outside."""
import os
import pathlib
import shlex
import subprocess
import time

import psycopg2

PATIENCE = 60


class Postgres:
    def __init__(self, data):
        self.home = pathlib.Path(data) / "postgresql"
        self.cluster = self.home / "cluster"
        self.process, _, _, port, *_ = (self.cluster / "postmaster.pid").read_text().split("\n")
        self.port = int(port)
        self.password = (self.home / "password").read_text()
        self.options = shlex.split((self.cluster / "postmaster.opts").read_text())[1:]

    @property
    def url(self):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/tocsin"

    def connect(self):
        return psycopg2.connect(
            host="127.0.0.1", port=self.port, dbname="tocsin", user="tocsin", password=self.password, connect_timeout=5
        )

    def ask(self, question, *values):
        return self.asked(question, values)

    def asked(self, question, values):
        connection = self.connect()
        try:
            with connection.cursor() as cursor:
                cursor.execute(question, values or None)
                return cursor.fetchall()
        finally:
            connection.close()

    def change(self, statement, *values):
        connection = self.connect()
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement, values or None)
            connection.commit()
        finally:
            connection.close()

    def hold(self, table):
        """Lets nobody write the table until the connection that is returned is closed."""
        connection = self.connect()
        connection.cursor().execute(f"lock table {table} in share row exclusive mode")
        return connection

    def waiting(self):
        return self.ask("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = 'tocsin'")[0][0]

    def stop(self):
        """As if its machine lost power."""
        self._pg_ctl("stop", "-m", "immediate")

    def start(self):
        words = [word for word in self.options if word != "-D" and word != str(self.cluster)]
        options = " ".join(shlex.quote(word) for word in words)
        self._pg_ctl("start", "-l", str(self.home / "postgresql.log"), "-o", options)

    def end(self):
        self._pg_ctl("stop", "-m", "fast")

    def _pg_ctl(self, *words):
        program = next(self.home.glob("**/bin/pg_ctl"))
        prefix = ["unshare", "--user"] if os.geteuid() == 0 else []
        command = prefix + [str(program), "-D", str(self.cluster), "-w", "-t", str(PATIENCE), *words]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=2 * PATIENCE)


def follower_of(before, data):
    """The PostgreSQL that Tocsin starts instead of the one before, as soon as it answers."""

    def answers():
        try:
            now = Postgres(data)
            return now.process != before.process and now.ask("select 1") and now
        except (OSError, ValueError, psycopg2.OperationalError):
            return None

    return until("PostgreSQL is started again", answers)


def until(what, question, seconds=PATIENCE):
    """The first answer to the question that is worth something."""
    deadline = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.1)
