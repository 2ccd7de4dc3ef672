"""Debian's chromium without a window, by the W3C's WebDriver protocol. Whatever is looked for is waited for."""
import base64
import json
import pathlib
import time
import urllib.error
import urllib.request

from programs import Program, free_port

PATIENCE = 40
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser(Program):
    def __init__(self, work):
        self.driver = f"http://127.0.0.1:{free_port()}"
        super().__init__(work, self.driver + "/status")
        self.session = ""

    def start(self):
        self.run(["chromedriver", "--port=" + self.driver.rsplit(":", 1)[1]])
        self.wait()
        options = {"binary": "/usr/bin/chromium", "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--window-size=1400,1000",
            f"--user-data-dir={self.work / 'chromium'}"]}
        asked = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
        self.session = "/session/" + self.ask("POST", "/session", asked)["sessionId"]

    def stop(self):
        if self.session:
            self.ask("DELETE", self.session)
        super().stop()

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.driver + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.loads(answer.read())["value"]

    def visits(self, url):
        self.ask("POST", self.session + "/url", {"url": url})

    def address(self):
        return self.ask("GET", self.session + "/url")

    def text(self):
        """Everything that can be read on the page."""
        return self.ask("POST", self.session + "/execute/sync", {
            "script": "return document.body ? document.body.innerText : ''", "args": []})

    def runs(self, script):
        return self.ask("POST", self.session + "/execute/sync", {"script": script, "args": []})

    def reads(self, *words):
        """Waits until all these words can be read."""
        self.until(f"{words} can be read", lambda: all(word in self.text() for word in words))

    def is_at(self, start):
        self.until(f"the address begins with {start}", lambda: self.address().startswith(start))

    def sees(self, css):
        self.until(f"{css} is there", lambda: self.ask(
            "POST", self.session + "/element", {"using": "css selector", "value": css}))

    def types(self, css, text):
        self.until(f"{css} takes text", lambda: self._of(css, "value", {"text": text}))

    def clicks(self, css):
        self.until(f"{css} can be clicked", lambda: self._of(css, "click", {}))

    def follows(self, words):
        """Clicks the link or button that says so."""
        path = f"//*[self::a or self::button or self::input][contains(normalize-space(.), '{words}') or @value='{words}']"
        self.until(f"there is {words} to click", lambda: self._of(path, "click", {}, "xpath"))

    def _of(self, what, action, body, how="css selector"):
        found = self.ask("POST", self.session + "/element", {"using": how, "value": what})
        self.ask("POST", f"{self.session}/element/{found[ELEMENT]}/{action}", body)
        return True

    def until(self, what, condition):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if condition():
                    return
            except urllib.error.HTTPError:
                pass  # not there yet, or the page has just changed
            time.sleep(0.2)
        raise AssertionError(f"not within {PATIENCE} s: {what}; at {self.address()}: {self.text()[:300]!r}")

    def picture(self, name):
        file = pathlib.Path(self.work) / f"{name}.png"
        file.write_bytes(base64.b64decode(self.ask("GET", self.session + "/screenshot")))
        return file
