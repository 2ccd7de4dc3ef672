package org.tocsin.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.scenario.OverHttp;

/** Nobody makes a first administrator (CVE-2026-77226) or gets around a rule by spelling a path in another way. */
@OverHttp
class PathAttackTest {

    private static final String ADMINS = "camunda-admin";
    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String EVIL =
            """
            {"profile": {"id": "evil", "firstName": "Mallory", "lastName": "Vilain", "email": "mv@x.org"},
             "credentials": {"password": "Very-l0ng-and-hard-to-guess!"}}""";

    private final IdentityService identities;
    private List<String> administrators = List.of();

    @LocalServerPort
    private int port;

    PathAttackTest(IdentityService identities) {
        this.identities = identities;
    }

    @BeforeEach
    void nobodyIsAdministrator() {
        administrators = identities.createUserQuery().memberOfGroup(ADMINS).list().stream()
                .map(user -> user.getId())
                .toList();
        administrators.forEach(id -> identities.deleteMembership(id, ADMINS));
    }

    @AfterEach
    void putBack() {
        administrators.forEach(id -> identities.createMembership(id, ADMINS));
        identities.deleteUser("evil");
    }

    static Stream<String> waysToWriteIt() {
        return Stream.of(
                SETUP,
                SETUP + "/",
                SETUP + "?a=b",
                SETUP + ";x",
                SETUP + ".json",
                SETUP + "%00",
                SETUP + "%0a",
                "http://localhost" + SETUP,
                "/" + SETUP,
                SETUP.replace("/camunda", "/camunda;x"),
                SETUP.replace("/camunda", "/CAMUNDA"),
                SETUP.replace("/camunda", "/css/../camunda"),
                SETUP.replace("/camunda", "/css/%2e%2e/camunda"),
                SETUP.replace("/camunda", "/login/..;/camunda"),
                SETUP.replace("/api", "//api"),
                SETUP.replace("/api", "/./api"),
                SETUP.replace("/api", "/%61pi"),
                SETUP.replace("/admin", "/cockpit/../admin"),
                SETUP.replace("/setup", "/setup;x"),
                SETUP.replace("/setup", "//setup"),
                SETUP.replace("/setup", "%2Fsetup"),
                SETUP.replace("/setup", "\\setup"),
                SETUP.replace("/setup", "/Setup"),
                SETUP.replace("/setup", "/%73etup"),
                SETUP.replace("/setup", "/%2573etup"),
                SETUP.replace("/setup", "/setup%20"),
                SETUP.replace("/setup", "/x/../setup"));
    }

    @ParameterizedTest
    @MethodSource("waysToWriteIt")
    void nobodyMakesAnAdministratorWhileThereIsNone(String path) {
        Stranger nobody = Stranger.at(port).with("Cookie", "XSRF-TOKEN=x").with("X-XSRF-TOKEN", "x");
        Stranger ada = Stranger.at(port).signedIn("ada");
        ada.get("/camunda/app/tasklist/default/"); // brings the token that the engine's applications want
        for (String method : List.of("POST", "PUT", "PATCH")) {
            assertThat(nobody.sends(method, path, EVIL).good())
                    .as(method + " as nobody")
                    .isFalse();
            assertThat(ada.sends(method, path, EVIL).good())
                    .as(method + " as ada")
                    .isFalse();
        }
        assertThat(identities.createUserQuery().userId("evil").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/%65ngine/engine/default/user",
                "/camunda/api/engine/engine/%64efault/user",
                "/camunda/api/%63ockpit/plugin/base/default/process-instance",
                "/camunda/app/%63ockpit/default/",
                "/camunda//api/engine/engine/default/user",
                "/camunda;x/api/engine/engine/default/user",
                "/login/..;/outbox",
                "/css/../outbox",
                "/css/%2e%2e/outbox",
                "/css/..%2foutbox",
                "/css/..%5coutbox",
                "/%6futbox",
                "/outbox%00",
                "//outbox",
                "/outbox/.",
            })
    void aPathHasOneSpelling(String path) {
        assertThat(Stranger.at(port).withPassword("emil", "emil").get(path).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/%252e%252e/%252e%252e/application.yaml",
                "/css/..\\..\\application.yaml",
                "/webjars/../application.yaml",
                "/webjars/camunda/../../../../application.yaml",
                "/camunda/lib/..%c0%af..%c0%afapplication.yaml",
                "/camunda/app/cockpit/../../../application.yaml",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/../../../application.yaml",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/application.yaml",
                "/camunda/api/cockpit/plugin/../static/app/plugin.js",
                "/application.yaml",
                "/static/../application.yaml",
                "/WEB-INF/securityFilterRules.json",
                "/META-INF/MANIFEST.MF",
                "/webjars/META-INF/MANIFEST.MF",
                "/css/....//application.yaml",
            })
    void noFileOfTheProgramCanBeRead(String path) {
        Answer answer = Stranger.at(port).withPassword("emil", "emil").get(path);

        assertThat(answer.good()).as(answer.body()).isFalse();
        assertThat(answer.body()).doesNotContain("hikari", "deniedPaths", "Manifest-Version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "tasklist", "admin", "welcome"})
    void thePageOfAnEngineThatIsNotThereIsNotFound(String app) {
        Stranger noor = Stranger.at(port).withPassword("noor", "noor");

        assertThat(noor.get("/camunda/app/%s/elsewhere".formatted(app)).status())
                .isEqualTo(404);
        assertThat(noor.get("/camunda/app/%s/default/".formatted(app)).status()).isNotEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "DEBUG", "CONNECT"})
    void strangeMethodsAreRefused(String method) {
        assertThat(Stranger.at(port)
                        .withPassword("ada", "ada")
                        .sends(method, "/outbox", "")
                        .status())
                .isBetween(400, 501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"})
    void aHeaderDoesNotMakeAnotherMethod(String header) {
        Stranger ada = Stranger.at(port).withPassword("ada", "ada");

        assertThat(ada.with(header, "GET").post("/outbox", "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/engine/engine/default/identity/verify",
            })
    void passwordsAreTriedNowhereElse(String path) {
        Stranger ada = Stranger.at(port).signedIn("ada");
        ada.get("/camunda/app/tasklist/default/");

        assertThat(ada.post(path, "{\"username\": \"emil\", \"password\": \"emil\"}")
                        .status())
                .isEqualTo(403);
        assertThat(ada.post(path, "username=emil&password=emil").status()).isEqualTo(403);
    }
}
