package org.tocsin.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.scenario.OverHttp;

/** The engine's own interface, as Tasklist uses it and as somebody with a password could. */
@OverHttp
class EngineRestAttackTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final RuntimeService runtime;
    private final FilterService filters;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    @LocalServerPort
    private int port;

    EngineRestAttackTest(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.filters = engine.getFilterService();
        this.repository = engine.getRepositoryService();
        this.tasks = engine.getTaskService();
        this.authorizations = engine.getAuthorizationService();
    }

    @AfterEach
    void takeAway() {
        filters.createFilterQuery().filterName("attack").list().forEach(filter -> filters.deleteFilter(filter.getId()));
        repository
                .createDeploymentQuery()
                .deploymentName("attack")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    static Stream<String> expressions() {
        return Arrays.stream(TaskQueryDto.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void noQueryThatSomebodySendsHoldsAnExpressionAnywhere(String field) {
        Stranger ada = ada();
        String filter = filters.createFilterQuery().list().get(0).getId();
        String plain = "{\"%s\": \"${now()}\"}".formatted(field);
        for (String query : List.of(
                plain,
                "{\"orQueries\": [%s]}".formatted(plain),
                "{\"orQueries\": [{\"unassigned\": true}, %s]}".formatted(plain),
                "{\"unassigned\": true, \"orQueries\": [{\"orQueries\": [%s]}]}".formatted(plain))) {
            for (String way : List.of(
                    "/task",
                    "/task?firstResult=0&maxResults=1",
                    "/task/count",
                    "/filter/" + filter + "/list",
                    "/filter/" + filter + "/list?firstResult=0&maxResults=1",
                    "/filter/" + filter + "/count",
                    "/filter/" + filter + "/singleResult")) {
                Answer answer = ada.post(ENGINE + way, query);
                boolean nested = query.split("orQueries").length > 2; // which the engine leaves out
                assertThat(answer.status())
                        .as(way + " " + query + " " + answer.body())
                        .isIn(nested ? List.of(200, 204, 400) : List.of(400));
                assertThat(answer.body()).doesNotContain("Unable to resolve");
            }
        }
    }

    @Test
    void halIsAnswerLikeTheOthers() {
        String filter = filters.createFilterQuery().list().get(0).getId();
        Stranger ada = ada().with("Accept", "application/hal+json");

        Answer answer = ada.post(
                ENGINE + "/filter/" + filter + "/list", "{\"orQueries\": [{\"dueBeforeExpression\": \"${now()}\"}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/history/task | {\"orQueries\": [{\"taskAssigneeExpression\": \"${now()}\"}]}",
                "/history/task/count | {\"orQueries\": [{\"taskAssigneeExpression\": \"${now()}\"}]}",
                "/process-instance | {\"orQueries\": [{\"businessKeyExpression\": \"${now()}\"}]}",
                "/process-instance/count | {\"orQueries\": [{\"businessKeyExpression\": \"${now()}\"}]}",
                "/process-instance/delete | {\"processInstanceQuery\": {\"orQueries\": [{\"taskAssigneeExpression\": \"${now()}\"}]}}",
                "/process-instance/job-retries | {\"retries\": 1, \"processInstanceQuery\": {\"orQueries\": [{\"xExpression\": \"${now()}\"}]}}",
                "/history/process-instance | {\"orQueries\": [{\"startedByExpression\": \"${now()}\"}]}",
                "/history/process-instance/delete | {\"historicProcessInstanceQuery\": {\"orQueries\": [{\"xExpression\": \"${now()}\"}]}}",
                "/execution | {\"orQueries\": [{\"xExpression\": \"${now()}\"}]}",
                "/job/retries | {\"retries\": 1, \"jobQuery\": {\"xExpression\": \"${now()}\"}}",
                "/external-task | {\"xExpression\": \"${now()}\"}",
                "/variable-instance | {\"xExpression\": \"${now()}\"}",
                "/batch/statistics | {\"xExpression\": \"${now()}\"}",
            })
    void otherQueriesKnowNoExpressions(String way, String body) {
        Answer answer = ada().post(ENGINE + way, body.replace("now()", "1 / ''.length()"));

        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Unable to resolve", "/ by zero");
    }

    @Test
    void onlyAdministratorsWriteFiltersAndTheseNameNothing() {
        String stored = "{\"name\": \"attack\", \"resourceType\": \"Task\", \"query\": {\"orQueries\": "
                + "[{\"taskAssigneeExpression\": \"${environment}\"}]}, \"properties\": {}}"
                        .replace("taskAssigneeExpression", "assigneeExpression");
        assertThat(ada().post(ENGINE + "/filter/create", stored).status()).isEqualTo(403);
        String all = filters.createFilterQuery().list().get(0).getId();
        assertThat(ada().sends("PUT", ENGINE + "/filter/" + all, stored).status())
                .isEqualTo(403);
        assertThat(ada().sends("DELETE", ENGINE + "/filter/" + all, "").status())
                .isEqualTo(403);

        String bad = storedForAda();
        for (String way : List.of("/list", "/count", "/singleResult")) {
            assertThat(ada().get(ENGINE + "/filter/" + bad + way).good())
                    .as(way)
                    .isFalse();
            assertThat(ada().post(ENGINE + "/filter/" + bad + way, "{}").good())
                    .as(way)
                    .isFalse();
        }
    }

    /** One that an administrator has stored, by whatever way, and that everybody reads. */
    private String storedForAda() {
        Filter filter = filters.newTaskFilter("attack");
        filter.setQuery(tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${environment}")
                .endOr());
        String id = filters.saveFilter(filter).getId();
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setUserId("*");
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(id);
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "bruno", "clara", "emil", "noor"})
    void nobodyDeploysNotEvenAnAdministrator(String person) {
        Answer answer = deploys(in(person), "attack.bpmn", "<x/>");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Nobody may do this in this way");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attack.cmmn | only BPMN, DMN and forms are taken | <definitions xmlns=\"http://www.omg.org/spec/CMMN/20151109/MODEL\" targetNamespace=\"x\"/>",
                "attack.bpmn | names the Java class x.Y | <definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"x\"><process id=\"attack\" isExecutable=\"true\" c:historyTimeToLive=\"P1D\"><startEvent id=\"s\"/><serviceTask id=\"t\" c:class=\"x.Y\"/></process></definitions>",
                "attack.bpmn | DOCTYPE is disallowed | <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\"><process id=\"attack\"><documentation>&y;</documentation></process></definitions>",
            })
    void whatIsDeployedByWhateverWayBringsNoCode(String name, String refusal, String content) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .name("attack")
                        .addString(name, content)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(refusal);
        assertThat(repository.createDeploymentQuery().deploymentName("attack").count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-java-serialized-object | java.util.Date | rO0ABXNyAA5qYXZhLnV0aWwuRGF0ZWhqgQFLWXQZAwAAeHB3CAAAAAAAAAAAeA== | Java serialization format is prohibited",
                "application/json | javax.script.ScriptEngineManager | {} | Cannot deserialize object",
            })
    void noVariableBecomesAnObjectOfAClassThatSomebodyNames(String format, String type, String value, String refusal) {
        Stranger emil = in("emil"); // the SRE, who may put variables right
        String place = ENGINE + "/process-instance/" + running() + "/variables/attack";

        Answer stored = emil.sends(
                "PUT",
                place,
                """
                {"value": "%s", "type": "Object", "valueInfo": {"objectTypeName": "%s", "serializationDataFormat": "%s"}}"""
                        .formatted(value.replace("\"", "\\\""), type, format));
        Answer read = emil.get(place + "?deserializeValue=true");

        assertThat(read.good()).as(read.body()).isFalse();
        assertThat(stored.body() + read.body()).contains(refusal);
    }

    /** Its class asks the address that it is made of, as soon as it is put into words for whoever reads the variable. */
    @Test
    void noVariableFetchesAnythingFromWhereSomebodySays() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
        });
        elsewhere.start();
        String address = "\"http://127.0.0.1:%d/inside\""
                .formatted(elsewhere.getAddress().getPort());

        noVariableBecomesAnObjectOfAClassThatSomebodyNames(
                "application/json", "org.springframework.core.io.UrlResource", address, "Cannot deserialize object");
        elsewhere.stop(0);

        assertThat(asked).isEmpty();
    }

    /** What runs for an incident that somebody has just reported. */
    private String running() {
        in("ada").post("/api/v1/incidents", "{\"title\": \"Checkout is down\", \"service\": \"checkout\"}");
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("incident")
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private static Answer deploys(Stranger somebody, String name, String content) {
        String boundary = "boundary-of-attack";
        somebody.with("Content-Type", "multipart/form-data; boundary=" + boundary);
        return somebody.post(
                ENGINE + "/deployment/create",
                """
                --%1$s\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                attack\r
                --%1$s\r
                Content-Disposition: form-data; name="data"; filename="%2$s"\r
                Content-Type: application/octet-stream\r
                \r
                %3$s\r
                --%1$s--\r
                """
                        .formatted(boundary, name, content));
    }

    private Stranger ada() {
        return in("ada");
    }

    /** As a browser that has opened Tasklist, and so knows the token that the engine wants. */
    private Stranger in(String person) {
        Stranger somebody = Stranger.at(port).withPassword(person, person);
        somebody.get("/camunda/app/tasklist/default/");
        return somebody;
    }
}
