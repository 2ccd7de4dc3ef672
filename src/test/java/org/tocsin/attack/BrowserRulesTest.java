package org.tocsin.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.scenario.OverHttp;

/** What every answer forbids the browser, and what other sites cannot make a browser do here. */
@OverHttp
class BrowserRulesTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/nothing",
                "/outbox",
                "/postmortems",
                "/error",
                "/acknowledge/unknown",
                "/css/tocsin.css",
                "/api/v1/incidents",
                "/api/v1/nothing",
                "/api/v1/incidents/x",
                "/hooks/alertmanager/wrong",
                "/actuator/health",
                "/v3/api-docs",
                "//twice",
                "/path;x",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/nothing",
                "/camunda/api/engine/engine/default/task",
                "/camunda/lib/deps.js",
            })
    void everyAnswerForbidsWhatItDoesNotNeed(String path) {
        for (Stranger somebody :
                new Stranger[] {Stranger.at(port), Stranger.at(port).withPassword("emil", "emil")}) {
            Answer answer = somebody.get(path);

            assertThat(answer.all("Content-Security-Policy")).hasSize(1);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'")
                    .matches("(?s).*default-src '(self|none)'.*")
                    .doesNotContain("https:", "http:", "*");
            assertThat(scripts(answer)).doesNotContain("'unsafe-inline'");
            assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.all("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.header("Referrer-Policy"))
                    .isEqualTo(path.startsWith("/acknowledge") ? "no-referrer" : "same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).startsWith(path.matches(".*(css|js)$") ? "no-cache" : "no-");
            assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.all("Strict-Transport-Security")).isEmpty(); // not by http
            assertThat(answer.body()).doesNotContain("Exception:", "\tat org.", "at java.base");
        }
    }

    private static String scripts(Answer answer) {
        String policy = answer.header("Content-Security-Policy");
        int start = policy.indexOf("script-src ");
        return start < 0 ? "" : policy.substring(start).split(";")[0];
    }

    @Test
    void noPageOfOursTakesAStyleFromItself() {
        assertThat(Stranger.at(port).get("/login").header("Content-Security-Policy"))
                .doesNotContain("style-src '", "style-src-elem", "unsafe-eval");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost.evil.example",
        "Origin, not an address",
    })
    void anotherSiteCannotMakeABrowserUseThePasswordItKnows(String header, String value) {
        Stranger browser = Stranger.at(port).withPassword("ada", "ada").with(header, value);

        assertThat(browser.post("/api/v1/incidents/INC-2026-0001/acknowledge", "")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/login", "username=ada&password=ada").status()).isEqualTo(403);
        assertThat(browser.post("/logout", "").status()).isEqualTo(403);
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/api/v1/incidents").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none"})
    void ourOwnPagesMay(String header, String value) {
        Stranger browser = Stranger.at(port).withPassword("ada", "ada").with(header, value);

        assertThat(browser.post("/api/v1/incidents/INC-2000-0001/acknowledge", "")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task/create",
                "/camunda/api/engine/engine/default/process-definition/key/incident/start",
                "/camunda/api/engine/engine/default/task/count",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/api/v1/incidents",
                "/logout",
            })
    void aSessionWithoutItsTokenChangesNothing(String path) {
        Stranger ada = Stranger.at(port).signedIn("ada");
        ada.get("/camunda/app/tasklist/default/");
        ada.with("X-XSRF-TOKEN", "guessed").with("X-CSRF-TOKEN", "guessed");

        assertThat(ada.post(path, "{}").status()).isEqualTo(403);
        assertThat(ada.with("Content-Type", "text/plain").post(path, "{}").status())
                .isIn(401, 403); // the engine ends a session whose token is wrong
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/outbox", "/outbox?continue", "/?continue=//evil.example", "/camunda/app/tasklist/default/"})
    void noRedirectNamesAHost(String path) {
        Stranger lured = Stranger.at(port)
                .with("Host", "evil.example")
                .with("Accept", "text/html")
                .with("X-Forwarded-Host", "evil.example");

        assertThat(lured.get(path).header("Location")).isEqualTo("/login");
        String token =
                Stranger.token(lured.get("/login?continue=https://evil.example").body());
        Answer signedIn = lured.post("/login", Stranger.form("username", "ada", "password", "ada", "_csrf", token));
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("Location"))
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotContain("http:");
    }
}
