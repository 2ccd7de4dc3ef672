package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People sign in at an OpenID Connect provider; whom it vouches for, and whose word it is, is looked at closely. */
class ProviderIT extends AtProvider {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Test
    void whoIsInTheCatalogueIsKnownEverywhere() throws Exception {
        HttpResponse<String> home = signIn();

        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body()).contains("Rosa Responder");
        assertThat(get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
        assertThat(get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"rosa\"");
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    @Test
    void thereIsNoFormForPasswords() throws Exception {
        assertThat(get("/login").body()).contains("Sign in with your account").doesNotContain("type=\"password\"");
        assertThat(post("/login", "username=rosa&password=rosa").body()).doesNotContain("Rosa Responder");
        assertThat(get("/").uri().getPath()).isEqualTo("/login");
        HttpRequest basic = request("/api/v1/incidents")
                .header("Authorization", "Basic cm9zYTpyb3Nh")
                .build();
        assertThat(browser.send(basic, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void somebodyTheCatalogueDoesNotKnowReadsWhatToDo() throws Exception {
        PROVIDER.person = "mallory";

        assertThat(signIn().body())
                .contains(
                        "the catalogue of Tocsin does not know you",
                        "people.yaml",
                        PROVIDER.issuer() + "/end?client_id=tocsin&amp;post_logout_redirect_uri=");
        assertThat(get("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void aTokenOfAnotherIssuerIsNotBelieved() throws Exception {
        PROVIDER.claimedIssuer = "https://elsewhere.example.org";
        isTurnedAway();
    }

    @Test
    void aTokenThatIsOverIsNotBelieved() throws Exception {
        PROVIDER.issuedAt = Instant.now().minusSeconds(3600);
        isTurnedAway();
    }

    @Test
    void aTokenThatSomebodyElseHasSignedIsNotBelieved() throws Exception {
        PROVIDER.ownKey = false;
        isTurnedAway();
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotBelieved() throws Exception {
        assertThat(get("/login/oauth2/code/company?code=abc&state=made-up")
                        .uri()
                        .getQuery())
                .isEqualTo("provider");
    }

    @Test
    void signingOutEndsTheSessionAtTheProviderAsWell() throws Exception {
        Matcher token = TOKEN.matcher(signIn().body());
        assertThat(token.find()).isTrue();
        String page = post("/logout", "_csrf=" + token.group(1)).body();

        assertThat(page).contains(PROVIDER.issuer() + "/end?id_token_hint=", "post_logout_redirect_uri=");
        assertThat(get("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void signingOutOfTasklistEndsItAsWellOnThePageThatComesNext() throws Exception {
        signIn();
        get("/camunda/app/tasklist/default/");
        HttpRequest leaves = request("/camunda/api/admin/auth/user/default/logout")
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .build();
        assertThat(browser.send(leaves, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);

        assertThat(get("/login").uri().toString())
                .startsWith(PROVIDER.issuer() + "/end?id_token_hint=")
                .contains("post_logout_redirect_uri=");
        assertThat(get("/login?signedout").body()).contains("You are signed out");
        assertThat(get("/login").uri().getPath()).isEqualTo("/login");
    }

    private void isTurnedAway() throws Exception {
        assertThat(signIn().body()).contains("cannot be trusted");
        assertThat(get("/").uri().getPath()).isEqualTo("/login");
    }
}
