"""How Tasklist and Cockpit speak to Tocsin."""
import http.cookiejar
import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request

ENGINE = "/camunda/api/engine/engine/default"
FASTER = ("by another transaction concurrently", '"code":10000', '"code":10001', "Cannot restore state of process instance")


class Refused(Exception):
    def __init__(self, status, body):
        super().__init__(f"HTTP {status}: {body[:400]}")
        self.status = status


def sign_in(port, person):
    """By the page, once: looking at a password takes a while, on purpose. Returns the browser's cookies."""
    try:
        return cookies_of(port, person)
    except urllib.error.HTTPError as answer:
        raise Refused(answer.code, f"{person} cannot sign in")


def cookies_of(port, person):
    browser = Browser(port, person)
    browser.opens(ENGINE + "/task/count")
    return {cookie.name: cookie.value for cookie in browser.jar}


class Browser:
    """Somebody who has signed in on a page."""

    def __init__(self, port, person):
        self.here, self.jar = f"http://127.0.0.1:{port}", http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.sends("/login", "/login", username=person, password=person)

    def opens(self, path, form=None):
        """The page, and the address at which the browser is in the end."""
        answer = self.opener.open(self.here + path, form, timeout=30)
        return answer.read().decode(), answer.geturl().removeprefix(self.here)

    def sends(self, page, path, **fields):
        """A form of the page."""
        token = re.search(r'name="_csrf"[^>]*value="([^"]*)"', self.opens(page)[0]).group(1)
        self.opens(path, urllib.parse.urlencode(fields | {"_csrf": token}).encode())

    def is_signed_in(self):
        return self.opens("/me")[1] == "/me"


def again_if_told_to(ask):
    """Two who change the same thing at once: one is told to try again, and a person does; or it is too busy (503)."""
    for _ in range(10):
        try:
            return ask()
        except Refused as answer:
            if answer.status != 503 and not any(words in str(answer) for words in FASTER):
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
