"""Somebody of the sample organisation with a browser: signs in by the page, keeps cookies, knows the tokens of pages."""
import re


class Person:
    def __init__(self, tocsin, name):
        self.tocsin, self.name, self.cookies, self.token = tocsin, name, {}, ""
        page = self.ask("GET", "/login").body
        self.token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', page)[1]
        answer = self.ask("POST", "/login", f"username={name}&password={name}&_csrf={self.token}".encode(),
                          Content_Type="application/x-www-form-urlencoded")
        if answer.status != 302 or "error" in answer.header("Location"):
            raise AssertionError(f"{name} cannot sign in: {answer.status}")
        self.ask("GET", "/camunda/app/tasklist/default/")  # which brings the token that the engine wants
        self.token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', self.ask("GET", "/me").body)[1]

    def ask(self, method, path, body=b"", token=True, **headers):
        """With the cookies, as browsers send them; without a token as another site's page would."""
        sent = {"Content_Type": "application/json", "Accept": "*/*"}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if token:
            sent["X_CSRF_TOKEN"] = self.token
            sent["X_XSRF_TOKEN"] = self.cookies.get("XSRF-TOKEN", "")
        answer = self.tocsin.ask(method, path, body, **{**sent, **headers})
        for name, value in re.findall(r"(?im)^set-cookie: (JSESSIONID|XSRF-TOKEN)=([^;\r\n]*)", "\n".join(answer.headers)):
            self.cookies[name] = value
        return answer
