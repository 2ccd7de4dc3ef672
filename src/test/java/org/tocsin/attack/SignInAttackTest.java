package org.tocsin.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.scenario.OverHttp;
import org.tocsin.testing.MovableClock;

/** Guessing passwords is slow, keeps nobody else out, and tells nothing; a session belongs to whoever signed in. */
@OverHttp
class SignInAttackTest {

    private static final String SOMETHING = "/api/v1/incidents";

    private final MovableClock clock;

    @LocalServerPort
    private int port;

    SignInAttackTest(MovableClock clock) {
        this.clock = clock;
    }

    @Test
    void whoeverGuessesWaitsLongerAndLongerAndThePersonDoesNot() {
        guesses("127.0.1.1", "dana", 6);

        assertThat(asDana("127.0.1.1").get(SOMETHING).status()).isEqualTo(429);
        assertThat(asDana("127.0.1.1").get(SOMETHING).header("Retry-After")).isEqualTo("3");
        assertThat(asDana("127.0.1.2").get(SOMETHING).status()).isEqualTo(200);

        clock.moveBy(Duration.ofSeconds(3));
        assertThat(asDana("127.0.1.1").get(SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void byThePageAsWell() {
        for (int i = 0; i < 5; i++) {
            assertThat(byThePage("127.0.1.3", "dana", "wrong").header("Location"))
                    .isEqualTo("/login?error");
        }

        Answer refused = byThePage("127.0.1.3", "dana", "dana");

        assertThat(refused.header("Location")).isEqualTo("/login?wait=2");
        assertThat(Stranger.at(port).get("/login?wait=2").body()).contains("Wait 2 s");
        assertThat(Stranger.at(port).get("/login?wait=<b>").body()).doesNotContain("<b>");
        assertThat(byThePage("127.0.1.4", "dana", "dana").header("Location"))
                .startsWith("/")
                .doesNotContain("login");
    }

    @Test
    void oneAddressThatTriesManyNamesIsSlowedDownButWhoeverWorksThereIsNot() {
        assertThat(asDana("127.0.2.1").get(SOMETHING).status()).isEqualTo(200);
        for (int i = 0; i < 60; i++) {
            guesses("127.0.2.1", "nobody" + i, 1);
        }

        assertThat(Stranger.at(port, "127.0.2.1")
                        .withPassword("nobody61", "x")
                        .get(SOMETHING)
                        .status())
                .isEqualTo(429);
        assertThat(asDana("127.0.2.1").get(SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void manyAddressesThatTryOneNameAreSlowedDownButWhereThePersonWorksNothingHappens() {
        assertThat(asDana("127.0.3.200").get(SOMETHING).status()).isEqualTo(200);
        for (int i = 1; i <= 102; i++) {
            guesses("127.0.3." + i, "dana", 1);
        }

        assertThat(asDana("127.0.3.201").get(SOMETHING).status()).isEqualTo(429);
        assertThat(asDana("127.0.3.200").get(SOMETHING).status()).isEqualTo(200);
        clock.moveBy(Duration.ofSeconds(6));
        assertThat(asDana("127.0.3.201").get(SOMETHING).status()).isEqualTo(200);
        clock.moveBy(Duration.ofMinutes(20));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameReadTheSame() {
        Answer wrong = byThePage("127.0.4.1", "dana", "wrong");
        Answer unknown = byThePage("127.0.4.1", "there-is-no-such-person", "wrong");

        assertThat(wrong.status()).isEqualTo(unknown.status());
        assertThat(wrong.header("Location")).isEqualTo(unknown.header("Location"));
    }

    @Test
    void aSessionThatSomebodyElsePreparedIsNotTheOneThatIsSignedIn() {
        Stranger prepared = Stranger.at(port);
        String token = Stranger.token(prepared.get("/login").body());
        String before = prepared.session();
        prepared.post("/login", Stranger.form("username", "ada", "password", "ada", "_csrf", token));

        assertThat(prepared.session()).isNotEqualTo(before);
        assertThat(Stranger.at(port)
                        .with("Cookie", "JSESSIONID=" + before)
                        .get(SOMETHING)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void afterSigningOutTheSessionIsWorthNothing() {
        Stranger ada = Stranger.at(port).signedIn("ada");
        assertThat(ada.get(SOMETHING).status()).isEqualTo(200);
        String session = ada.session();
        ada.post("/logout", "_csrf=" + Stranger.token(ada.get("/").body()));

        assertThat(Stranger.at(port)
                        .with("Cookie", "JSESSIONID=" + session)
                        .get(SOMETHING)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theTwentyFirstSessionOfAPersonEndsTheirFirst() {
        Stranger first = Stranger.at(port).signedIn("noor");
        for (int i = 0; i < 19; i++) {
            Stranger.at(port).signedIn("noor");
        }
        assertThat(first.get(SOMETHING).status()).isEqualTo(200);

        Stranger.at(port).signedIn("noor");

        assertThat(first.get(SOMETHING).status()).isEqualTo(401);
    }

    @Test
    void cookiesAreOutOfReachForScriptsAndOtherSites() {
        Answer page = Stranger.at(port).get("/login");

        assertThat(page.all("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .containsOnlyOnce("SameSite=Lax");
        assertThat(Stranger.at(port)
                        .withPassword("ada", "ada")
                        .get("/camunda/app/tasklist/default/")
                        .all("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).containsOnlyOnce("SameSite=Lax"));
    }

    @Test
    void aProgramWithAPasswordLeavesNoSessionBehind() {
        assertThat(Stranger.at(port).withPassword("ada", "ada").get(SOMETHING).all("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/h2-console",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/engine-rest/engine",
                "/console",
                "/.git/config"
            })
    void whatIsForDevelopersIsNotThere(String path) {
        assertThat(Stranger.at(port).get(path).good()).isFalse();
        assertThat(Stranger.at(port).withPassword("emil", "emil").get(path).good())
                .isFalse();
    }

    private void guesses(String from, String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(Stranger.at(port, from)
                            .withPassword(name, "wrong")
                            .get(SOMETHING)
                            .status())
                    .isIn(401, 429);
            clock.moveBy(Duration.ofMillis(i == 5 ? 0 : 1_000)); // else nobody would look at the sixth
        }
    }

    private Stranger asDana(String from) {
        return Stranger.at(port, from).withPassword("dana", "dana");
    }

    private Answer byThePage(String from, String name, String password) {
        Stranger somebody = Stranger.at(port, from);
        String token = Stranger.token(somebody.get("/login").body());
        return somebody.post("/login", Stranger.form("username", name, "password", password, "_csrf", token));
    }
}
