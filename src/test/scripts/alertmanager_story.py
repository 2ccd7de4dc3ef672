"""An alert, a page by mail, one tap, and the incident in the API. Called by alertmanager.sh, which starts the servers.

Arguments: the addresses of Alertmanager and of Tocsin, and the Maildir in which the mail server keeps what it gets.
"""
import base64
import html.parser
import http.cookiejar
import json
import mailbox
import re
import sys
import time
import urllib.parse
import urllib.request

ALERTMANAGER, TOCSIN, MAILDIR = sys.argv[1:]
SECONDS = 60


def ask(url, body=None, headers=None, opener=urllib.request.build_opener()):
    request = urllib.request.Request(url, data=body, headers=headers or {})
    with opener.open(request, timeout=10) as answer:
        return answer.read().decode("utf-8")


def api(path):
    credentials = base64.b64encode(b"ada:ada").decode()
    return json.loads(ask(TOCSIN + path, headers={"Authorization": "Basic " + credentials}))


def until(what, question):
    """The first answer to the question that is worth something; fails after a minute."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        answer = question()
        if answer:
            print("ok:", what)
            return answer
        time.sleep(0.3)
    sys.exit(f"FAILED: {what}: not within {SECONDS} s")


def expect(what, condition):
    if not condition:
        sys.exit("FAILED: " + what)
    print("ok:", what)


def fire():
    alert = {
        "labels": {"alertname": "CheckoutDown", "service": "checkout", "severity": "critical", "instance": "shop-1"},
        "annotations": {"summary": "Checkout answers 503", "description": "9 of 10 orders fail since 10:00."},
    }
    ask(ALERTMANAGER + "/api/v2/alerts", json.dumps([alert]).encode(), {"Content-Type": "application/json"})


def text_of(mail):
    parts = [part for part in mail.walk() if part.get_content_type() == "text/plain"]
    return "\n".join(part.get_payload(decode=True).decode("utf-8") for part in parts)


def page():
    """Recipient, and the link to tap, of the first mail that has one."""
    for mail in mailbox.Maildir(MAILDIR, create=False):
        link = re.search(re.escape(TOCSIN) + r"/acknowledge/[\w-]+", text_of(mail))
        if link:
            return mail["To"], link.group()
    return None


def told(group):
    """Whether the group's list has mail about an incident."""
    return any(group in str(mail["To"]) for mail in mailbox.Maildir(MAILDIR, create=False))


class Form(html.parser.HTMLParser):
    """The form of a page as a browser would send it."""

    def __init__(self, page):
        super().__init__()
        self.action, self.method, self.fields = "", "", {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form":
            self.action, self.method = values.get("action", ""), values.get("method", "get").lower()
        if tag == "input" and values.get("name"):
            self.fields[values["name"]] = values.get("value", "")


def incident():
    listed = [found for found in api("/api/v1/incidents") if found["service"] == "checkout"]
    return listed[0]["number"] if listed else None


fire()
number = until("the alert has become an incident", incident)
recipient, link = until("the person on call has mail", page)
until("customer support has mail", lambda: told("support@example.org"))

browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
form = Form(ask(link, opener=browser))
expect("the link opens a page with a form", form.method == "post")
expect("opening the link does not acknowledge", api(f"/api/v1/incidents/{number}")["acknowledgedAt"] is None)

ask(urllib.parse.urljoin(link, form.action), urllib.parse.urlencode(form.fields).encode(), opener=browser)
found = until(
    "one tap acknowledges",
    lambda: (lambda now: now if now["acknowledgedAt"] else None)(api(f"/api/v1/incidents/{number}")),
)
expect(
    f"{found['acknowledgedBy']}, to whom the mail went, is who acknowledged {number}",
    found["acknowledgedBy"] in recipient.lower(),
)
for entry in found["timeline"]:
    print(f"    {entry['at']}  {entry['actor']:<8} {entry['what']:<24} {entry['text']}")
