package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.tocsin.access.ApiTokens;
import org.tocsin.access.Scope;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.CatalogChanged;

/** What ends a sign-in at once: the person leaves the company, or loses a role, or their session at the provider ends. */
class SessionsEndIT extends AtProvider {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final String JOBS = "/camunda/api/engine/engine/default/job/count";
    private static final String PEOPLE = "people.yaml";

    @Autowired
    private Catalog catalog;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private ApplicationEventPublisher events;

    @AfterEach
    void everybodyIsBack() throws IOException {
        write(Files.readString(Path.of("src/test/resources/roles", PEOPLE)));
    }

    @Test
    void whoeverLeavesTheCompanyIsSignedOutAndNotLetInAgain() throws Exception {
        PROVIDER.person = "sven";
        signIn();
        assertThat(get(TASKS).statusCode()).isEqualTo(200);

        write(Files.readString(Path.of("src/test/resources/roles", PEOPLE)).replace("name: sven", "name: sventje"));

        assertThat(get("/me").uri().getPath()).isEqualTo("/login");
        assertThat(get(TASKS).statusCode()).isEqualTo(401);
        assertThat(signIn().body()).contains("the catalogue of Tocsin does not know you");
    }

    @Test
    void theProgramsOfWhoeverLeavesAreRefusedAtTheirNextRequest() throws Exception {
        String token = tokens.issue("sven", new ApiTokens.Wish("watch", Set.of(Scope.READ), Duration.ofDays(1)))
                .text();
        assertThat(asks(token)).isEqualTo(200);

        write(Files.readString(Path.of("src/test/resources/roles", PEOPLE)).replace("name: sven", "name: sventje"));

        assertThat(asks(token)).isEqualTo(401);
    }

    @Test
    void whoeverLosesARoleMayNoLongerDoWhatItAllowedHoweverTheyHadSignedIn() throws Exception {
        PROVIDER.person = "sven";
        signIn();
        assertThat(get(JOBS).statusCode()).isEqualTo(200);

        write(Files.readString(Path.of("src/test/resources/roles", PEOPLE)).replace("\"sre\"", "\"viewer\""));

        assertThat(get(JOBS).statusCode()).isEqualTo(401);
        signIn();
        assertThat(get(JOBS).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/engine/executor").statusCode()).isEqualTo(403);
        assertThat(get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatEndsAtTheProviderEndsHereAndNobodyElsesDoes() throws Exception {
        signIn();
        PROVIDER.person = "sven";
        assertThat(isTold(PROVIDER.logoutToken())).isEqualTo(200);
        assertThat(get(TASKS).statusCode()).isEqualTo(200);

        PROVIDER.person = "rosa";
        assertThat(isTold(PROVIDER.logoutToken())).isEqualTo(200);
        assertThat(get(TASKS).statusCode()).isEqualTo(401);
        assertThat(get("/me").uri().getPath()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed by somebody else", "of another provider", "no token"})
    void nobodyElseSignsPeopleOut(String how) throws Exception {
        signIn();
        PROVIDER.ownKey = !how.startsWith("signed");
        PROVIDER.claimedIssuer = how.startsWith("of") ? "https://elsewhere.example.org" : PROVIDER.issuer();

        assertThat(isTold(how.startsWith("no") ? "x" : PROVIDER.logoutToken())).isEqualTo(400);
        assertThat(get(TASKS).statusCode()).isEqualTo(200);
    }

    private int asks(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request("/api/v1/incidents")
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int isTold(String logoutToken) throws Exception {
        return post("/logout/connect/back-channel/company", "logout_token=" + logoutToken)
                .statusCode();
    }

    private void write(String people) throws IOException {
        Files.writeString(COMPANY.resolve(PEOPLE), people);
        assertThat(catalog.reload()).isEmpty();
        events.publishEvent(new CatalogChanged());
    }
}
