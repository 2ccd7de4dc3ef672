package org.tocsin.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.access.ApiTokens;
import org.tocsin.access.Scope;
import org.tocsin.scenario.OverHttp;
import org.tocsin.testing.MovableClock;

/** Whoever holds a session of somebody else loses it as soon as the person changes their password, or wants to be signed out. */
@OverHttp
class EndedSignInsAttackTest {

    private static final String SOMETHING = "/api/v1/incidents";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final MovableClock clock;
    private final IdentityServiceImpl users;
    private final ApiTokens tokens;

    @LocalServerPort
    private int port;

    EndedSignInsAttackTest(MovableClock clock, IdentityService users, ApiTokens tokens) {
        this.clock = clock;
        this.users = (IdentityServiceImpl) users; // it alone can save without the password policy
        this.tokens = tokens;
    }

    @AfterEach
    void kiraHasHerOldPassword() {
        User kira = users.createUserQuery().userId("kira").singleResult();
        kira.setPassword("kira");
        users.saveUser(kira, true);
    }

    @Test
    void aChangedPasswordEndsThePersonsSessionsButTheOneInWhichTheyChangedIt() {
        Stranger thief = Stranger.at(port).signedIn("kira");
        Stranger kira = Stranger.at(port).signedIn("kira");
        Stranger ada = Stranger.at(port).signedIn("ada");

        assertThat(changesPassword(kira, "kira", "kira").status()).isEqualTo(204);

        assertThat(page(thief, "/me").header("Location")).isEqualTo("/login");
        assertThat(thief.get("/login").body()).contains("Your session has ended: your password has been changed.");
        assertThat(kira.get(SOMETHING).status()).isEqualTo(200);
        assertThat(ada.get(SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void inTasklistAsWell() {
        Stranger thief = Stranger.at(port).signedIn("kira");
        assertThat(thief.get(ENGINE + "/task").status()).isEqualTo(200);

        changesPassword(Stranger.at(port).signedIn("kira"), "kira", "kira");

        assertThat(thief.get(ENGINE + "/task").status()).isEqualTo(401);
        assertThat(thief.get("/login").body()).contains("your password has been changed");
    }

    @Test
    void whatIsSentInAnEndedSessionChangesNothing() {
        Stranger thief = Stranger.at(port).signedIn("kira");
        String token = Stranger.token(thief.get("/report").body());

        changesPassword(Stranger.at(port).signedIn("noor"), "kira", "noor");
        Answer refused = thief.post("/report", Stranger.form("title", "Nonsense", "_csrf", token));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("your password has been changed");
    }

    @Test
    void anAdministratorWhoGivesSomebodyAnotherPasswordEndsAllTheirSessionsAndNoneOfTheirOwn() {
        Stranger kira = Stranger.at(port).signedIn("kira");
        Stranger noor = Stranger.at(port).signedIn("noor");

        assertThat(changesPassword(noor, "kira", "noor").status()).isEqualTo(204);

        assertThat(kira.get(SOMETHING).status()).isEqualTo(401);
        assertThat(noor.get(SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void aPasswordThatIsRefusedEndsNothing() {
        Stranger kira = Stranger.at(port).signedIn("kira");

        assertThat(changesPassword(Stranger.at(port).signedIn("kira"), "kira", "wrong")
                        .status())
                .isEqualTo(400);

        assertThat(kira.get(SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void whoeverIsPutIntoAGroupOrTakenOutOfItSignsInAnew() {
        users.saveGroup(users.newGroup("auditors"));
        Stranger kira = Stranger.at(port).signedIn("kira");
        Stranger noor = Stranger.at(port).signedIn("noor");

        noor.get(ENGINE + "/user/count"); // which hands out what a changing request must carry
        String membership = ENGINE + "/group/auditors/members/kira";
        assertThat(noor.sends("PUT", membership, "{}").status()).isEqualTo(204);
        assertThat(kira.get(SOMETHING).status()).isEqualTo(401);
        kira = Stranger.at(port).signedIn("kira");
        assertThat(kira.get(SOMETHING).status()).isEqualTo(200);
        assertThat(noor.sends("DELETE", ENGINE + "/group/auditors", "").status())
                .isEqualTo(204);

        assertThat(kira.get(SOMETHING).status()).isEqualTo(401);
        assertThat(kira.get("/login").body()).contains("what you may do has changed");
    }

    @Test
    void noSessionLastsLongerThanHalfADayHoweverOftenItIsUsed() {
        Stranger kira = Stranger.at(port).signedIn("kira");
        clock.moveBy(Duration.ofHours(12).minusSeconds(1));
        assertThat(kira.get(SOMETHING).status()).isEqualTo(200);

        clock.moveBy(Duration.ofSeconds(1));

        assertThat(page(kira, "/").header("Location")).isEqualTo("/login");
        assertThat(kira.get("/login").body()).contains("you signed in a long time ago");
        assertThat(kira.signedIn("kira").get("/me").status()).isEqualTo(200);
    }

    @Test
    void whoSignsOutEverywhereIsSignedInNowhereAndTheirProgramsGoOn() {
        String token = tokens.issue("kira", new ApiTokens.Wish("dashboard", Set.of(Scope.READ), Duration.ofDays(1)))
                .text();
        Stranger elsewhere = Stranger.at(port).signedIn("kira");
        Stranger kira = Stranger.at(port).signedIn("kira");
        String csrf = Stranger.token(kira.get("/me").body());

        assertThat(kira.post("/logout/everywhere", "_csrf=" + csrf).header("Location"))
                .isEqualTo("/login?everywhere");

        assertThat(kira.get("/login?everywhere").body()).contains("signed out everywhere");
        assertThat(kira.get(SOMETHING).status()).isEqualTo(401);
        assertThat(elsewhere.get(SOMETHING).status()).isEqualTo(401);
        assertThat(elsewhere.get("/login").body()).contains("you have signed out everywhere");
        assertThat(Stranger.at(port)
                        .with("Authorization", "Bearer " + token)
                        .get(SOMETHING)
                        .status())
                .isEqualTo(200);
        assertThat(Stranger.at(port)
                        .withPassword("noor", "noor")
                        .get("/api/v1/audit?person=kira&format=jsonl")
                        .body())
                .contains("sign-out everywhere");
    }

    @Test
    void nobodyIsSignedOutEverywhereByAnotherSite() {
        Stranger kira = Stranger.at(port).signedIn("kira");

        assertThat(kira.with("X-XSRF-TOKEN", "")
                        .post("/logout/everywhere", "a=b")
                        .status())
                .isEqualTo(403);

        assertThat(kira.get(SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void aPersonReadsSinceWhenTheyAreSignedIn() {
        Stranger.at(port).signedIn("kira");

        assertThat(Stranger.at(port).signedIn("kira").get("/me").body())
                .contains("Where I am signed in", "Sign out everywhere")
                .containsPattern("(?s)<li>Since .*<li>Since ");
    }

    private static Answer changesPassword(Stranger by, String of, String ownPassword) {
        by.get(ENGINE + "/user/count"); // which hands out what a changing request must carry
        return by.sends(
                "PUT",
                ENGINE + "/user/%s/credentials".formatted(of),
                "{\"password\":\"Another-Pass-1\",\"authenticatedUserPassword\":\"%s\"}".formatted(ownPassword));
    }

    private static Answer page(Stranger who, String path) {
        return who.with("Accept", "text/html").get(path);
    }
}
