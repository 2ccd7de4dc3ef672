package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tocsin.audit.AuditEntry;
import org.tocsin.audit.AuditQuestion;
import org.tocsin.audit.AuditTrail;
import org.tocsin.shared.IncidentNumber;

/** Whatever somebody does, sees of what few may see, carries away, or is refused, can be read afterwards. */
@Scenario
class AuditScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;
    private final RequestMappingHandlerMapping requestMappingHandlerMapping;
    private final AuditTrail trail;
    private final JdbcClient database;
    private final TaskService tasks;
    private final FormService forms;

    AuditScenarioTest(
            Company company,
            Mailboxes mail,
            MockMvc http,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            AuditTrail trail,
            JdbcClient database,
            TaskService tasks,
            FormService forms) {
        this.company = company;
        this.mail = mail;
        this.http = http;
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
        this.trail = trail;
        this.database = database;
        this.tasks = tasks;
        this.forms = forms;
    }

    @AfterEach
    void mailIsNotWhatThisTellsOf() {
        mail.clear();
    }

    @Test
    void noAddressThatChangesAnythingForgetsToWriteDownWhoCalledIt() throws Exception {
        for (Map.Entry<String, HttpMethod> command : commands()) {
            int before = entriesOf("kira").size();
            http.perform(request(command.getValue(), command.getKey())
                    .with(httpBasic("kira", "kira"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}"));
            assertThat(entriesOf("kira"))
                    .as("entries after %s %s", command.getValue(), command.getKey())
                    .hasSizeGreaterThan(before);
        }
    }

    @Test
    void whoChangedWhatOfWhichIncidentIsWrittenWithTheChange() {
        IncidentNumber number = company.reports("ada", Map.of("title", "It is slow", "service", "checkout"));

        company.posts(
                "dana", "/api/v1/incidents/%s/priority".formatted(number), "{\"priority\":\"P0\",\"why\":\"Worse\"}");

        assertThat(entriesOf("dana", number))
                .extracting(AuditEntry::action, entry -> entry.outcome().word(), entry -> entry.who()
                        .cameBy())
                .containsOnlyOnce(tuple("POST /api/v1/incidents/{number}/priority", "done", "password"));
    }

    @Test
    void whoIsRefusedIsWrittenDownToo() throws Exception {
        IncidentNumber number = company.reports("ada", Map.of("title", "It is slow", "service", "checkout"));

        http.perform(request(HttpMethod.POST, "/api/v1/incidents/%s/priority".formatted(number))
                .with(httpBasic("dana", "dana"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"priority\":\"P9\"}"));
        http.perform(get("/api/v1/incidents").with(httpBasic("hugo", "not-his-password")));

        assertThat(entriesOf("dana", number))
                .extracting(entry -> entry.outcome().word(), entry -> entry.outcome()
                        .detail())
                .contains(tuple("refused", "status 400"));
        assertThat(entriesOf("hugo"))
                .filteredOn(entry -> entry.action().equals("sign-in"))
                .extracting(entry -> entry.outcome().word())
                .contains("refused");
    }

    @Test
    void comingAndGoingIsOneEntryEach() throws Exception {
        MockHttpSession session = (MockHttpSession) http.perform(
                        post("/login").with(csrf()).param("username", "otto").param("password", "otto"))
                .andReturn()
                .getRequest()
                .getSession();
        http.perform(post("/logout").with(csrf()).session(Objects.requireNonNull(session)));

        assertThat(entriesOf("otto"))
                .extracting(AuditEntry::action)
                .containsOnlyOnce("sign-in", "sign-out")
                .noneMatch(action -> action.startsWith("POST /log"));
    }

    @Test
    void whoLooksIntoAPrivateIncidentIsWrittenDownOnceAnHourAndSoIsWhoTries() throws Exception {
        IncidentNumber number =
                company.reports("ada", Map.of("title", "Salaries", "service", "checkout", "private", true));

        for (String person : List.of("ada", "ada", "bruno")) {
            http.perform(get("/incidents/" + number).with(httpBasic(person, person)));
        }

        assertThat(entriesOf("ada", number)).extracting(AuditEntry::action).containsOnlyOnce("saw");
        assertThat(entriesOf("bruno", number))
                .extracting(AuditEntry::action, entry -> entry.outcome().word())
                .contains(tuple("saw", "refused"));
    }

    @Test
    void soIsWhoReadsOfItInAList() throws Exception {
        IncidentNumber number =
                company.reports("ada", Map.of("title", "Salaries", "service", "checkout", "private", true));

        for (String person : List.of("ada", "ada", "bruno")) {
            http.perform(get("/").with(httpBasic(person, person)));
            http.perform(get("/me").with(httpBasic(person, person)));
            http.perform(get("/api/v1/incidents").with(httpBasic(person, person)));
        }

        assertThat(entriesOf("ada", number)).extracting(AuditEntry::action).containsOnlyOnce("saw");
        assertThat(entriesOf("bruno", number)).isEmpty();
    }

    @Test
    void andWhoReadsItsNumberAmongThePagesToThemOrOpensAFormOfItInTasklist() throws Exception {
        IncidentNumber number =
                company.reports("ada", Map.of("title", "Salaries", "service", "checkout", "private", true));
        company.passes(Duration.ZERO);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();

        http.perform(get("/me").with(httpBasic("dana", "dana")));
        assertThat(entriesOf("dana", number)).extracting(AuditEntry::action).containsOnlyOnce("saw");
        company.as("ada", () -> forms.getTaskFormVariables(task));
        assertThat(entriesOf("ada", number)).extracting(AuditEntry::action).containsOnlyOnce("saw");
        company.passes(Duration.ofHours(1));
        company.as("ada", () -> forms.getTaskFormVariables(task));
        company.as("ada", () -> forms.getTaskFormVariables(task));
        assertThatThrownBy(() -> company.as("noor", () -> forms.getTaskFormVariables(task)))
                .isInstanceOf(AuthorizationException.class);

        assertThat(entriesOf("ada", number)).filteredOn("action", "saw").hasSize(2);
        assertThat(entriesOf("noor", number))
                .extracting(AuditEntry::action, entry -> entry.outcome().word())
                .containsExactly(tuple("saw", "refused"));
    }

    @Test
    void aPageThatFollowsWhatHappensAsksOnlyOnceForEachPrivateIncident() {
        Runnable look = () -> {
            try {
                http.perform(get("/").with(httpBasic("ada", "ada")));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };

        company.reports("ada", Map.of("title", "Salaries", "service", "checkout", "private", true));
        look.run();
        long before = Statements.takenBy(look);
        company.reports("ada", Map.of("title", "More salaries", "service", "checkout", "private", true));
        company.reports("ada", Map.of("title", "And more", "service", "checkout", "private", true));

        assertThat(Statements.takenBy(look)).isEqualTo(before + 2);
        assertThat(Statements.takenBy(look)).isEqualTo(before);
    }

    @Test
    void whatPeopleDoInTasklistStandsThereToo() {
        IncidentNumber number = company.reports("ada", Map.of("title", "It is slow", "service", "checkout"));

        company.claims("dana", "triageIncident");

        assertThat(trail.newest(new AuditQuestion(null, null, "dana", number.value()), 50))
                .extracting(AuditEntry::action)
                .contains("Claim Task");
    }

    @Test
    void theAuditIsCarriedAwayAsATableWithoutFormulasAndThatIsWrittenDown() throws Exception {
        String table = http.perform(get("/api/v1/audit?format=csv").with(httpBasic("noor", "noor")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(table).startsWith("at,person,cameBy,client,action,subject,outcome,detail\r\n");
        assertThat(entriesOf("noor"))
                .extracting(AuditEntry::action, entry -> entry.outcome().detail())
                .contains(tuple("GET /api/v1/audit", "exported"));
    }

    @Test
    void nobodyChangesOrRemovesWhatWasWrittenDown() {
        for (String change : List.of(
                "update tocsin.audit set person = 'nobody'", "delete from tocsin.audit", "truncate tocsin.audit")) {
            assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    private List<Map.Entry<String, HttpMethod>> commands() {
        List<Map.Entry<String, HttpMethod>> commands = new ArrayList<>();
        for (RequestMappingInfo mapping :
                requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                if (!Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS)
                        .contains(method)) {
                    mapping.getPatternValues().stream()
                            .filter(pattern -> !pattern.startsWith("/hooks/"))
                            .map(pattern ->
                                    pattern.replace("{number}", "INC-1999-0001").replaceAll("\\{[^}]*}", "1"))
                            .forEach(path -> commands.add(Map.entry(path, method.asHttpMethod())));
                }
            }
        }
        return commands;
    }

    private List<AuditEntry> entriesOf(String person) {
        return trail.newest(new AuditQuestion(null, null, person, null), 10_000);
    }

    private List<AuditEntry> entriesOf(String person, IncidentNumber number) {
        return trail.newest(new AuditQuestion(null, null, person, number.value()), 1000);
    }
}
