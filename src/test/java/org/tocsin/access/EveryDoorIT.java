package org.tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.tocsin.catalog.Role;

/** Every address there is, our own and the engine's, tried as every role and as nobody: as the table says, and never else. */
@WithEveryRole
class EveryDoorIT {

    private static final Set<Who> FOR_MACHINES = Set.of(Who.EVERYBODY, Who.CONTRIBUTORS, Who.WRITERS, Who.RESPONDERS);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FilterService filters;

    @Autowired
    private ApiTokens tokens;

    @Test
    void everyAddressOfOursHasItsOwnRow() {
        assertThat(own()).isNotEmpty().allSatisfy(endpoint -> assertThat(AccessTable.rules())
                .as("a row for %s in OwnRules", endpoint)
                .anyMatch(rule -> hasMethod(rule, endpoint) && sameAddress(rule, endpoint)));
    }

    @Test
    void everyAddressOfTheEngineHasARow() {
        assertThat(EngineResources.all()).hasSizeGreaterThan(480).allSatisfy(endpoint -> assertThat(
                        AccessTable.ruleFor(endpoint.method(), endpoint.path()))
                .as("a row for %s in EngineRules", endpoint)
                .isPresent());
    }

    @Test
    void whatIsForSomebodyIsNamedWithoutWildcard() {
        List<Rule> wide = AccessTable.rules().stream()
                .filter(rule -> rule.who() != Who.NOBODY)
                .filter(rule -> rule.pattern().getPatternString().contains("*"))
                .filter(rule -> !rule.method().equals("GET")
                        || rule.pattern().getPatternString().contains("/engine/"))
                .toList();

        assertThat(wide).isEmpty();
    }

    @Test
    void noRowIsLeftOver() {
        Set<Endpoint> all = all();

        assertThat(AccessTable.rules())
                .filteredOn(rule -> !servedByNoController(rule))
                .allSatisfy(rule -> assertThat(all)
                        .as("something that %s %s is the row of", rule.method(), rule.pattern())
                        .anyMatch(endpoint -> AccessTable.ruleFor(endpoint.method(), endpoint.path())
                                .filter(rule::equals)
                                .isPresent()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoHasSignedInGetsWhatTheTableSaysAndNothingElse(Role role) throws Exception {
        Visitor visitor = Visitor.with(role, port);
        Set<Role> roles = role == Role.TEAM_LEAD ? Set.of(role, Role.RESPONDER) : Set.of(role);
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : all()) {
            Who who = AccessTable.ruleFor(endpoint.method(), endpoint.path())
                    .map(Rule::who)
                    .orElse(Who.NOBODY);
            if (endsSession(endpoint)) {
                continue;
            }
            HttpResponse<String> answer = visitor.sends(endpoint.method(), path(endpoint));
            if (refused(answer) == who.includes(roles) && who != Who.ANYBODY) {
                wrong.add("%s %s: %d %s".formatted(role, endpoint, answer.statusCode(), answer.body()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGetsAnythingThatIsNotForAnybody() throws Exception {
        Visitor nobody = Visitor.nobody(port);
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : all()) {
            HttpResponse<String> answer = nobody.sends(endpoint.method(), endpoint.path());
            if (endpoint.address().startsWith("/hooks/")) {
                continue; // it answers 401 as long as the key is missing
            }
            boolean open = AccessTable.ruleFor(endpoint.method(), endpoint.path())
                    .filter(rule -> rule.who() == Who.ANYBODY || endsSession(endpoint))
                    .isPresent();
            boolean turnedAway = answer.statusCode() == 401
                    || answer.statusCode() == 403 && !endpoint.address().equals("/error")
                    || answer.headers().firstValue("Location").orElse("").endsWith("/login");
            if (turnedAway == open) {
                wrong.add("%s: %d %s".formatted(endpoint, answer.statusCode(), answer.body()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Scope.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAD") // which no machine gets
    void aMachineGetsWhatItsScopeSaysUnlessItIsForAFew(Scope scope) throws Exception {
        Visitor machine = Visitor.showing(tokenOfMachine(scope), port);
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : all()) {
            Rule rule = AccessTable.ruleFor(endpoint.method(), endpoint.path()).orElseThrow();
            if (rule.who() == Who.ANYBODY || endsSession(endpoint)) {
                continue;
            }
            HttpResponse<String> answer = machine.sends(endpoint.method(), path(endpoint));
            boolean open = rule.scope() == scope && FOR_MACHINES.contains(rule.who());
            if (refused(answer) == open) {
                wrong.add("%s %s: %d %s".formatted(scope, endpoint, answer.statusCode(), answer.body()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String tokenOfMachine(Scope scope) {
        ApiTokens.Wish wish = new ApiTokens.Wish("every door", Set.of(scope), Duration.ofDays(1));
        return tokens.issueToMachine("every-door", wish, "alma").text();
    }

    @Test
    void whatIsNotThereIsNotThere() throws Exception {
        HttpResponse<String> answer = Visitor.with(Role.ADMIN, port).sends("GET", "/api/v1/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/v3/api-docs");
    }

    @Test
    void whoIsRefusedReadsWhichRoleItTakes() throws Exception {
        HttpResponse<String> answer =
                Visitor.with(Role.VIEWER, port).sends("POST", "/camunda/api/engine/engine/default/task/x/claim");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("incident manager", "yours: viewer");
    }

    /** Somebody may see a filter only if it exists; it is the same for everybody. */
    private String path(Endpoint endpoint) {
        return endpoint.path()
                .replace(
                        "/filter/x",
                        "/filter/" + filters.createFilterQuery().list().get(0).getId());
    }

    private Set<Endpoint> all() {
        Set<Endpoint> all = new TreeSet<>(EngineResources.all());
        all.addAll(own());
        return all;
    }

    /** Whatever Spring serves: pages, our interface, its description, figures. */
    private Set<Endpoint> own() {
        Set<Endpoint> endpoints = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> endpointsOf(info)
                        .forEach(endpoints::add)));
        return endpoints;
    }

    private static Stream<Endpoint> endpointsOf(RequestMappingInfo info) {
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET", "POST")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> Endpoint.of(method, pattern)));
    }

    private static boolean sameAddress(Rule rule, Endpoint endpoint) {
        String pattern =
                Endpoint.of(rule.method(), rule.pattern().getPatternString()).address();
        return nameless(pattern).equals(nameless(endpoint.address()));
    }

    private static String nameless(String address) {
        return address.replaceAll("\\{[^}]*\\}", "{}");
    }

    private static boolean hasMethod(Rule rule, Endpoint endpoint) {
        return rule.method().equals(Rule.ANY) || rule.method().equals(endpoint.method());
    }

    /** Files, and what filters answer. */
    private static boolean servedByNoController(Rule rule) {
        String pattern = rule.pattern().getPatternString();
        return pattern.endsWith("/**") && rule.method().equals("GET")
                || List.of("/login", "/logout", "/logout/everywhere", "/favicon.ico")
                        .contains(pattern)
                || pattern.contains("oauth2")
                || pattern.contains("back-channel")
                || pattern.equals("/actuator/prometheus") // Spring Boot leaves it out of tests
                || pattern.startsWith("/camunda/app")
                || List.of("/camunda", "/camunda/", "/camunda/index.html", "/camunda/favicon.ico")
                        .contains(pattern);
    }

    private static boolean endsSession(Endpoint endpoint) {
        return endpoint.address().endsWith("/logout"); // open to nobody as well: there is nothing to end
    }

    private static boolean refused(HttpResponse<String> answer) {
        boolean noSuchFile = answer.body().contains("Not allowed to load the following file");
        return answer.statusCode() == 401 || answer.statusCode() == 403 && !noSuchFile;
    }
}
