"""Keycloak and Tocsin, each in a process of its own on this machine."""
import hashlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
import urllib.parse
import urllib.request
import zipfile

VERSION = "26.5.6"
SHA256 = "490189d9dff05272432d51f71a069462eeca97f2920a694d539a1e6c26a5a347"
ZIP = f"keycloak-quarkus-dist-{VERSION}.zip"
ADDRESS = f"https://repo1.maven.org/maven2/org/keycloak/keycloak-quarkus-dist/{VERSION}/{ZIP}"
SECRET = "a-secret-for-a-test"
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(url, form=None, token=None):
    """What the address answers to a GET, or to a POST if there is a form to send."""
    body = None if form is None else urllib.parse.urlencode(form).encode()
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=20) as answer:
        return answer.read().decode()


class Program:
    """Something that is started, answers at an address once it is up, and is stopped with all it has started itself."""

    def __init__(self, work, answers_at):
        self.work, self.answers_at = pathlib.Path(work), answers_at
        self.process, self.began = None, 0

    def run(self, command, **environment):
        self.began = time.monotonic()
        log = open(self.work / f"{type(self).__name__.lower()}.log", "wb")
        self.process = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=log, stderr=log, start_new_session=True)

    def wait(self, seconds=180):
        while time.monotonic() - self.began < seconds and self.process.poll() is None:
            try:
                get(self.answers_at)
                return time.monotonic() - self.began
            except OSError:
                time.sleep(0.5)
        raise SystemExit(f"{type(self).__name__} did not start; see its log in {self.work}")

    def stop(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)


class Keycloak(Program):
    """The provider, with a realm that has a client for Tocsin and four people."""

    def __init__(self, work, tocsin):
        self.port, self.tocsin = free_port(), tocsin
        self.issuer = f"http://localhost:{self.port}/realms/company"
        super().__init__(work, self.issuer + "/.well-known/openid-configuration")

    def start(self):
        with zipfile.ZipFile(fetched()) as distribution:
            distribution.extractall(self.work)
        home = self.work / f"keycloak-{VERSION}"
        realm = pathlib.Path(__file__).with_name("realm.json").read_text()
        (home / "data" / "import").mkdir(parents=True)
        (home / "data" / "import" / "company-realm.json").write_text(
            realm.replace("@TOCSIN@", self.tocsin).replace("@SECRET@", SECRET))
        self.run(["bash", str(home / "bin" / "kc.sh"), "start-dev", "--import-realm", "--db=dev-mem",
                  "--http-host=127.0.0.1", f"--http-port={self.port}"],
                 KC_BOOTSTRAP_ADMIN_USERNAME="admin", KC_BOOTSTRAP_ADMIN_PASSWORD=SECRET,
                 JAVA_OPTS_APPEND="-XX:TieredStopAtLevel=1")

    def ends_sessions_of(self, person):
        """What an administrator does in its console when somebody has lost their laptop."""
        self.ask(f"/users/{self.user(person)['id']}/logout", {})

    def sessions_of(self, person):
        """How many sessions the person has there."""
        return len(self.ask(f"/users/{self.user(person)['id']}/sessions"))

    def user(self, person):
        return self.ask(f"/users?exact=true&username={person}")[0]

    def ask(self, path, form=None):
        root = f"http://localhost:{self.port}"
        token = json.loads(get(root + "/realms/master/protocol/openid-connect/token", {
            "grant_type": "password", "client_id": "admin-cli", "username": "admin", "password": SECRET}))["access_token"]
        answer = get(root + "/admin/realms/company" + path, form, token)
        return json.loads(answer) if answer else None


def fetched():
    """The distribution as it is in Maven Central, from there or from the last time; its sum is checked each time."""
    kept = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "tocsin" / ZIP
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        download(part)
        part.rename(kept)
    found = hashlib.sha256(kept.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{kept} is not the Keycloak that this was written for: its SHA-256 is {found}. Remove it, and try again")
    return kept


def download(part, tries=3):
    """Tries again twice; a machine from which Maven Central cannot be reached tests no sign-in there, and says so."""
    try:
        with urllib.request.urlopen(ADDRESS, timeout=60) as answer, open(part, "wb") as file:
            shutil.copyfileobj(answer, file)
    except OSError as failure:
        part.unlink(missing_ok=True)
        if tries > 1:
            time.sleep(5)
            return download(part, tries - 1)
        print(f"SKIPPED, no Keycloak: {ADDRESS} cannot be fetched ({failure})", flush=True)
        raise SystemExit(0) from failure


class Tocsin(Program):
    """The packaged program, set up as docs/operations.md says, with a company of its own that can be changed."""

    def __init__(self, work, port, jar, keycloak):
        self.address, self.jar, self.keycloak = f"http://127.0.0.1:{port}", jar, keycloak
        super().__init__(work, self.address + "/actuator/health")
        self.company = self.work / "config"

    def start(self):
        shutil.copytree("config", self.company)
        client = "SPRING_SECURITY_OAUTH2_CLIENT_"
        self.run([JAVA, "-Duser.timezone=UTC", "-XX:TieredStopAtLevel=1", "-jar", self.jar], **{
            "SERVER_PORT": self.address.rsplit(":", 1)[1],
            "TOCSIN_PUBLICURL": self.address,
            "TOCSIN_DATADIRECTORY": str(self.work / "data"),
            "TOCSIN_CONFIGDIRECTORY": str(self.company),
            "TOCSIN_CONFIGCHECK": "PT1S",
            client + "PROVIDER_COMPANY_ISSUERURI": self.keycloak.issuer,
            client + "REGISTRATION_COMPANY_CLIENTID": "tocsin",
            client + "REGISTRATION_COMPANY_CLIENTSECRET": SECRET,
            client + "REGISTRATION_COMPANY_CLIENTNAME": "Keycloak",
            client + "REGISTRATION_COMPANY_SCOPE": "openid, profile, email",
        })

    def forgets(self, person):
        """Somebody leaves: whoever looks after the organisation's files takes them out."""
        people = self.company / "people.yaml"
        documents = people.read_text().split("\n---\n")
        people.write_text("\n---\n".join(one for one in documents if f"\n  name: {person}\n" not in one))
