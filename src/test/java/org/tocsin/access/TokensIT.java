package org.tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Role;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.config.ConfigFiles;

/** Programs come in by a token, as far as its scopes and its owner's roles reach, and leave nothing behind. */
@WithEveryRole
class TokensIT {

    private static final String REPORT = "{\"title\":\"Down\"}";
    private static final Duration ONE_DAY = Duration.ofDays(1);

    @LocalServerPort
    private int port;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private TokenTable table;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void aTokenDoesWhatItsScopesSayAndNothingElse() throws Exception {
        String reads = tokens.issue("rosa", wish(Scope.READ)).text();

        assertThat(send(reads, "GET", "/api/v1/incidents").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = send(reads, "POST", "/api/v1/incidents");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("scope report");
        assertThat(send(reads, "GET", "/").statusCode()).isEqualTo(403);
        assertThat(send(reads, "GET", "/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(403);
        assertThat(send(reads, "POST", "/api/v1/tokens").statusCode()).isEqualTo(403);
    }

    @Test
    void noTokenDoesMoreThanItsPerson() throws Exception {
        String all = tokens.issue("vera", new ApiTokens.Wish("all", Set.of(Scope.values()), ONE_DAY))
                .text();

        assertThat(send(all, "GET", "/api/v1/incidents").statusCode()).isEqualTo(200);
        assertThat(send(all, "POST", "/api/v1/incidents").body()).contains("yours: viewer");
    }

    @Test
    void whatIsRevokedOrOverOpensNothing() throws Exception {
        ApiTokens.Issued revoked = tokens.issue("rosa", wish(Scope.READ));
        ApiTokens.Issued over = tokens.issue("rosa", wish(Scope.READ));
        assertThat(tokens.revoke("susi", revoked.token().id())).isFalse();
        assertThat(send(revoked.text(), "GET", "/api/v1/incidents").statusCode())
                .isEqualTo(200);

        assertThat(tokens.revoke("rosa", revoked.token().id())).isTrue();
        database.sql("update tocsin.api_token set expires_at = created_at where id = :id")
                .param("id", over.token().id())
                .update();

        for (String text : List.of(revoked.text(), over.text(), "tocsin_" + "A".repeat(43), "x")) {
            HttpResponse<String> answer = send(text, "GET", "/api/v1/incidents");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("invalid_token");
        }
    }

    @Test
    void aTokenEndsWhenItsPersonLeaves() {
        String text = tokens.issue("rosa", wish(Scope.READ)).text();
        Catalog withoutRosa = Catalog.of(ConfigFiles.in("config"), List.of());

        assertThat(tokens.check(text)).isPresent();
        assertThat(new ApiTokens(table, withoutRosa, clock).check(text)).isEmpty();
    }

    @Test
    void aMachineReportsInItsOwnNameAndMovesNoDeadline() throws Exception {
        ApiTokens.Issued machine = tokens.issueToMachine("billing-watch", wish(Scope.REPORT), "alma");

        assertThat(send(machine.text(), "POST", "/api/v1/incidents").statusCode())
                .isEqualTo(201);
        assertThat(send(machine.text(), "GET", "/api/v1/incidents").statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> tokens.issueToMachine("billing-watch", wish(Scope.LEAD), "alma"))
                .isInstanceOf(InvalidInput.class);
        assertThat(database.sql("select count(*) from tocsin.incident where reported_by = 'machine:billing-watch'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tocsin", "nobody", "rosa", "doors", "teamlead", "admin", "Upper", "machine:x"})
    void aMachineIsNotNamedAfterSomebodyElse(String name) {
        assertThatThrownBy(() -> tokens.issueToMachine(name, wish(Scope.READ), "alma"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not the name of a person, a team, a role or Tocsin itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tocsin", "doors", "rosa"})
    void aMachineIsNobodyElseWhateverAnOlderTokenCallsIt(String name) throws Exception {
        String rosa = tokens.issue("rosa", new ApiTokens.Wish("all", Set.of(Scope.READ, Scope.REPORT), ONE_DAY))
                .text();
        String report = "{\"title\":\"Salaries\",\"private\":true,\"named\":\"doors\"}";
        String incident = send(rosa, "POST", "/api/v1/incidents", report)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*(?=/api/)", "");

        assertThat(send(rosa, "GET", incident).statusCode()).isEqualTo(200);
        assertThat(send(older(name), "GET", incident).statusCode()).isEqualTo(404);
    }

    /** The token of a machine from before names were looked at. */
    private String older(String machine) {
        String text = TokenText.make();
        Instant now = Instant.now(clock);
        ApiToken token =
                new ApiToken(0, machine, true, "old", Set.of(Scope.READ), "alma", now, now.plus(ONE_DAY), null, null);
        table.add(token, TokenText.hash(text));
        return text;
    }

    @Test
    void noSessionBegins() throws Exception {
        String text = tokens.issue("rosa", wish(Scope.READ)).text();

        assertThat(send(text, "GET", "/api/v1/incidents").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theTokenItselfIsKeptNowhere() {
        ApiTokens.Issued issued = tokens.issue("rosa", wish(Scope.READ));

        assertThat(issued.text()).matches("tocsin_[A-Za-z0-9_-]{43}");
        assertThat(issued.toString()).doesNotContain(issued.text());
        assertThat(database.sql("select t::text from tocsin.api_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(issued.text())
                        || row.contains(issued.text().substring(7)));
    }

    @Test
    void peopleMakeAndRevokeTheirOwnByHttp() throws Exception {
        Visitor rosa = Visitor.with(Role.RESPONDER, port);
        HttpResponse<String> made = rosa.sends(
                "POST", "/api/v1/tokens", "{\"name\":\"cron\",\"scopes\":\"read report\"}", "application/json");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("tocsin_");
        assertThat(rosa.sends("GET", "/api/v1/tokens").body()).contains("cron").doesNotContain("tocsin_");
        assertThat(rosa.sends("POST", "/api/v1/tokens", "{\"name\":\"x\",\"scopes\":\"all\"}", "application/json")
                        .body())
                .contains("scopes", "some of read");
    }

    private static ApiTokens.Wish wish(Scope scope) {
        return new ApiTokens.Wish("test", Set.of(scope), ONE_DAY);
    }

    private HttpResponse<String> send(String token, String method, String path) throws Exception {
        return send(token, method, path, REPORT);
    }

    private HttpResponse<String> send(String token, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
