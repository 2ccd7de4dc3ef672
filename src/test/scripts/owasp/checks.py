"""Each check returns what is wrong, or nothing."""
import gzip
import re
import time

PAGES = ["/", "/login", "/nothing", "/outbox", "/acknowledge/x", "/css/tocsin.css", "/api/v1/incidents", "/error", "//x", "/a;b",
         "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task", "/actuator/health", "/v3/api-docs"]
HEADERS = {"Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff",
           "X-Frame-Options": "DENY", "Referrer-Policy": "", "Permissions-Policy": "camera=()",
           "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
           "Cache-Control": "no-"}
HOOK = "/hooks/alertmanager/sample-alertmanager-key-that-everybody-knows"
SETUP = "/camunda/api/admin/setup/default/user/create"


def headers(tocsin):
    """Every answer says what browsers may not do"""
    for path in PAGES:
        for name in (None, "emil"):
            answer = tocsin.ask("GET", path, name=name)
            for header, value in HEADERS.items():
                if value not in answer.header(header) or not answer.header(header):
                    return f"{path} has {header}: {answer.header(header)!r}"


def policy(tocsin):
    """No policy lets scripts stand in pages"""
    for path in PAGES:
        content = tocsin.ask("GET", path, name="emil").header("Content-Security-Policy")
        scripts = re.search(r"script-src[^;]*", content)
        if "'unsafe-inline'" in (scripts.group() if scripts else "") or "https:" in content:
            return f"{path}: {content}"


def silence(tocsin):
    """No answer names the server or shows a stack trace"""
    for path in PAGES + ["/api/v1/incidents/%7B%7D", "/incidents/x", "/camunda/api/engine/engine/x/task"]:
        answer = tocsin.ask("GET", path, name="ada")
        if answer.header("Server") or answer.header("X-Powered-By") or re.search(r"\tat \w+\.|java\.lang\.", answer.body):
            return path


def cookies(tocsin):
    """Cookies are out of reach for scripts and other sites"""
    cookie = tocsin.ask("GET", "/login").header("Set-Cookie")
    return None if "HttpOnly" in cookie and "SameSite=Lax" in cookie else cookie


def closed(tocsin):
    """Strangers read nothing but what is open"""
    for path in ["/", "/outbox", "/postmortems", "/incidents/INC-2026-0001", "/report", "/api/v1/incidents", "/v3/api-docs",
                 "/actuator/prometheus", "/actuator/env", "/camunda/app/cockpit/default/", "/actuator/heapdump",
                 "/camunda/api/engine/engine/default/user", "/engine-rest/engine", "/camunda/api/admin/auth/user/default"]:
        if tocsin.ask("GET", path).status in range(200, 300):
            return path


def first_administrator(tocsin):
    """Nobody makes a first administrator, however it is spelt"""
    body = (b'{"profile": {"id": "evil", "firstName": "Mallory", "lastName": "V", "email": "m@x.org"},'
            b' "credentials": {"password": "Very-l0ng-and-hard-to-guess!"}}')
    for path in [SETUP, SETUP + "/", SETUP + ";x", SETUP.replace("setup", "%73etup"), "/" + SETUP, SETUP.replace("/api", "//api"),
                 SETUP.replace("/setup", "/x/../setup"), SETUP.replace("/setup", "%2fsetup"), SETUP.replace("/api", "/%61pi")]:
        for name in (None, "ada", "emil"):
            status = tocsin.ask("POST", path, body, name, Content_Type="application/json",
                                Cookie="XSRF-TOKEN=x", X_XSRF_TOKEN="x").status
            if status in range(200, 300) or status >= 500:
                return f"{path} answers {status}"


def traversal(tocsin):
    """No path leads out of its directory"""
    for path in ["/css/../application.yaml", "/css/%2e%2e/application.yaml", "/css/..%2f..%2fapplication.yaml",
                 "/css/%252e%252e/application.yaml", "/webjars/..;/application.yaml", "/css/..%5capplication.yaml",
                 "/webjars/../../../../../../etc/passwd", "/camunda/lib/..%c0%afapplication.yaml", "/META-INF/MANIFEST.MF",
                 "/BOOT-INF/classes/application.yaml", "/%2e%2e/%2e%2e/etc/passwd", "/css//etc/passwd"]:
        answer = tocsin.ask("GET", path, name="emil")
        if answer.status in range(200, 300) or "root:" in answer.body or "hikari" in answer.body:
            return f"{path} answers {answer.status}"


def redirects(tocsin):
    """No redirect names a host, whatever host the request names"""
    for path in ["/", "/outbox", "/?continue=https://evil.example", "/login?continue=//evil.example"]:
        location = tocsin.ask("GET", path, Host="evil.example", Accept="text/html",
                              X_Forwarded_Host="evil.example", Forwarded="host=evil.example").header("Location")
        if "evil" in location or "://" in location:
            return f"{path} leads to {location}"


def other_sites(tocsin):
    """Other sites' pages change nothing with a password that the browser knows"""
    for headers in ({"Origin": "https://evil.example"}, {"Sec_Fetch_Site": "cross-site"}, {"Origin": "null"}):
        for path in ["/api/v1/incidents", "/logout", "/login", "/camunda/api/engine/engine/default/task/create"]:
            status = tocsin.ask("POST", path, b"{}", "ada", Content_Type="text/plain", **headers).status
            if status != 403:
                return f"{path} answers {status}"


def methods(tocsin):
    """Strange methods are refused"""
    for method in ["TRACE", "TRACK", "PROPFIND", "DEBUG"]:
        if tocsin.ask(method, "/login").status < 400:
            return method


def sizes(tocsin):
    """Bodies that are too large or too deep are refused, and nothing breaks"""
    large = b'{"title": "' + b"a" * 20_000_000 + b'"}'
    deep = b'{"title": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    for body, expected in ((large, (413,)), (deep, (400, 413))):
        for path, name in (("/api/v1/incidents", "ada"), (HOOK, None)):
            status = tocsin.ask("POST", path, body, name, Content_Type="application/json").status
            if status not in expected:
                return f"{path} answers {status} to {len(body)} bytes"


def chunks(tocsin):
    """A body that does not say how large it is is not read without end"""
    for path in ("/api/v1/tasks/00000000-0000-0000-0000-000000000000/draft", "/api/v1/incidents",
                 "/camunda/api/engine/engine/default/task/count"):
        method = "PUT" if path.endswith("draft") else "POST"
        head = (f"{method} {path} HTTP/1.1\r\nHost: localhost:{tocsin.port}\r\nConnection: close\r\nCookie: XSRF-TOKEN=x\r\n"
                "X-XSRF-TOKEN: x\r\nContent-Type: application/json\r\nAuthorization: Basic YWRhOmFkYQ==\r\n"
                "Transfer-Encoding: chunked\r\n\r\n").encode()
        piece = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
        status = re.match(rb"HTTP/1.1 (\d+)", tocsin.send(head + piece * 40 + b"0\r\n\r\n"))
        if status and not 400 <= int(status[1]) <= 500:
            return f"{path} answers {status[1]}"
    if tocsin.ask("GET", "/login").status != 200:
        return "nobody can sign in afterwards"


def squeezed(tocsin):
    """What is squeezed is not unpacked"""
    bomb = gzip.compress(b'{"title": "' + b"a" * 50_000_000 + b'"}')
    for path, name in (("/api/v1/incidents", "ada"), (HOOK, None)):
        status = tocsin.ask("POST", path, bomb, name, Content_Type="application/json", Content_Encoding="gzip").status
        if status not in (400, 415):
            return f"{path} answers {status}"


def patience(tocsin):
    """No text takes long to be looked at"""
    long = {"/postmortems?words=": ("a" * 6000, "%22" * 2000, "-" * 6000, "a%20or%20" * 900), "/outbox?text=": ("http://" * 900, "%25" * 2000),
            "/audit?subject=": ("(a%2B)%2B" * 600,), "/login?wait=": ("9" * 6000,), "/incidents/": ("INC-2026-" + "9" * 6000,)}
    for path, texts in long.items():
        for text in texts:
            began = time.monotonic()
            answer = tocsin.ask("GET", path + text, name="noor")
            if time.monotonic() - began > 5 or answer.status >= 500:
                return f"{path}{text[:20]}… takes {time.monotonic() - began:.1f} s and answers {answer.status}"
    for text in ("http://" * 10_000, " " * 60_000 + "x", "\\n" * 30_000, "[a](" * 15_000, "<" * 60_000):
        began = time.monotonic()
        alert = '{"version": "4", "status": "firing", "alerts": [{"status": "firing", "fingerprint": "%d", "labels": {"alertname": "x%s",' \
                '"service": "checkout"}, "annotations": {"summary": "%s"}}]}' % (hash(text), text, text)
        status = tocsin.ask("POST", HOOK, alert.encode(), Content_Type="application/json").status
        if time.monotonic() - began > 5 or status >= 500:
            return f"{text[:10]}… takes {time.monotonic() - began:.1f} s and answers {status}"


def insides(tocsin):
    """Of its insides the program shows its health, and the figures to whoever may read them"""
    for name in (None, "ada", "emil", "noor"):
        for path in ("", "/env", "/beans", "/heapdump", "/threaddump", "/loggers", "/configprops", "/mappings", "/shutdown", "/logfile",
                     "/httpexchanges", "/sessions", "/caches", "/scheduledtasks", "/flyway", "/metrics", "/info", "/jolokia"):
            for method in ("GET", "POST"):
                if tocsin.ask(method, "/actuator" + path, name=name).status in range(200, 300):
                    return f"{method} /actuator{path} as {name}"
    return "details" if "components" in tocsin.ask("GET", "/actuator/health").body else None


def slow(tocsin):
    """Whoever sends nothing does not hold a connection for long"""
    began = time.monotonic()
    tocsin.send(b"POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nusername=a", 45)
    took = time.monotonic() - began
    return None if took < 40 else f"{took:.0f} s"


def guesses(tocsin):
    """The seventh guess of a password is not looked at"""
    for _ in range(6):
        tocsin.ask("GET", "/api/v1/incidents", Authorization="Basic bm9vcjp3cm9uZw==")
    status = tocsin.ask("GET", "/api/v1/incidents", Authorization="Basic bm9vcjp3cm9uZw==").status
    return None if status == 429 else status


def reflected(tocsin):
    """Nothing in an address is shown as it was sent"""
    nasty = "%22%3E%3Cscript%3Epwned%3C/script%3E"
    for path in ["/login?error=" + nasty, "/login?wait=" + nasty, "/?q=" + nasty, "/postmortems?q=" + nasty, "/outbox?q=" + nasty,
                 "/incidents/" + nasty, "/postmortems/" + nasty, "/acknowledge/" + nasty, "/" + nasty, "/api/v1/incidents/" + nasty]:
        answer = tocsin.ask("GET", path, name="emil", Accept="text/html")
        if "<script>pwned" in answer.body and "json" not in answer.header("Content-Type"):
            return path


def log_lines(tocsin):
    """No text from outside makes a line of its own in the log"""
    forged = "2026-11-20T03:00:00.000Z  INFO forged"
    text = "x\\r\\n" + forged
    tocsin.ask("POST", "/api/v1/incidents", ('{"title": "%s", "service": "%s"}' % (text, text)).encode(), "ada",
               Content_Type="application/json")
    tocsin.ask("POST", HOOK, ('{"version": "4", "alerts": [{"status": "firing", "labels": {"alertname": "%s"}}]}' % text).encode(),
               Content_Type="application/json")
    tocsin.ask("GET", "/x%0d%0a" + forged.replace(" ", "%20"), name="ada")
    return "it does" if re.search("^" + re.escape(forged), tocsin.logged(), re.M) else None


def errors(tocsin):
    """All of that left no stack trace in the log"""
    traces = re.findall(r"^.* ERROR .*$", tocsin.logged(), re.M)
    return traces[0][:300] if traces else None


def strict_transport(tocsin):
    """Browsers are told to come by https only"""
    for path in PAGES:
        if "max-age=" not in tocsin.ask("GET", path).header("Strict-Transport-Security"):
            return path


def secure_cookies(tocsin):
    """Cookies travel by https only"""
    cookie = tocsin.ask("GET", "/login").header("Set-Cookie")
    return None if "Secure" in cookie else cookie


AT_HOME = [headers, policy, silence, cookies, closed, first_administrator, traversal, redirects, other_sites, methods, sizes,
           chunks, squeezed, patience, insides, slow, guesses, reflected, log_lines, errors]
BEHIND_TLS = [strict_transport, secure_cookies, redirects, headers]
