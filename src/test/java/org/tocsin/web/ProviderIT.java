package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tocsin.testing.WithPostgres;

/** People sign in at an OpenID Connect provider; whom it vouches for, and whose word it is, is looked at closely. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tocsin.config-directory=src/test/resources/roles")
@WithPostgres
class ProviderIT {

    private static final TestProvider PROVIDER = new TestProvider();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "provider.company.issuer-uri", PROVIDER::issuer);
        settings.add(client + "registration.company.client-id", () -> "tocsin");
        settings.add(client + "registration.company.client-secret", () -> "secret");
        settings.add(client + "registration.company.scope", () -> "openid, profile");
        settings.add(client + "registration.company.client-name", () -> "your account");
    }

    @BeforeEach
    void honestly() {
        PROVIDER.isHonest();
    }

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

        assertThat(signIn().body()).contains("the catalogue of Tocsin does not know you", "people.yaml");
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

    private void isTurnedAway() throws Exception {
        assertThat(signIn().body()).contains("cannot be trusted");
        assertThat(get("/").uri().getPath()).isEqualTo("/login");
    }

    private HttpResponse<String> signIn() throws Exception {
        return get("/oauth2/authorization/company");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html, */*");
    }
}
