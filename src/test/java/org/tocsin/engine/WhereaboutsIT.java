package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.engine.Position.Stop;
import org.tocsin.testing.PostgresForTests;

/** A page about an incident can show where its processes stand. */
class WhereaboutsIT {

    private static final ProcessEngine ENGINE = engine();
    private static int cases;

    private final Whereabouts whereabouts = new Whereabouts(ENGINE);
    private final String number = "INC-2026-%04d".formatted(++cases);

    @AfterEach
    void endAll() {
        ENGINE.getIdentityService().clearAuthentication();
        ENGINE.getProcessEngineConfiguration().setAuthorizationEnabled(false);
        ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(run -> ENGINE.getRuntimeService().deleteProcessInstance(run.getId(), "the test is over"));
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void theDiagramAndThoseItCallsAreThereWithWhatIsGoingOn() {
        begin();

        List<Position> positions = whereabouts.of(number);
        assertThat(positions).extracting(Position::title).containsExactly("Response", "Paging");
        assertThat(positions.get(0).stops())
                .extracting(Stop::id, Stop::name)
                .containsExactlyInAnyOrder(tuple("triage", "Triage incident"), tuple("callPaging", "Page on-call"));
        assertThat(positions.get(0).passed()).contains("reported").doesNotContain("triage");
        assertThat(positions.get(1).stops()).singleElement().satisfies(stop -> assertThat(stop.since())
                .isNotNull());
    }

    @Test
    void aStepThatIsAboutToBeginIsAStop() {
        begin();
        complete("answer");

        assertThat(whereabouts.of(number).get(0).stops()).contains(new Stop("tell", "Tell people", null, false));
    }

    @Test
    void aFailedStepIsMarked() {
        begin();
        complete("answer");
        ENGINE.getManagementService()
                .setJobRetries(
                        ENGINE.getManagementService()
                                .createJobQuery()
                                .singleResult()
                                .getId(),
                        0);

        assertThat(whereabouts.of(number).get(0).stops()).contains(new Stop("tell", "Tell people", null, true));
    }

    @Test
    void whatHasEndedKeepsItsPath() {
        begin();
        complete("answer");

        Position paging = whereabouts.of(number).get(1);
        assertThat(paging.running()).isFalse();
        assertThat(paging.passed()).contains("answer");
    }

    @Test
    void aViewerWithoutAnyRightInTheEngineSeesItToo() {
        begin();
        ENGINE.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        ENGINE.getIdentityService().setAuthentication("support", List.of());

        assertThat(whereabouts.of(number)).hasSize(2);
        assertThat(ENGINE.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("support");
    }

    @Test
    void theBpmnIsHandedOutOfDiagramsTheCaseHasRunThrough() {
        begin();
        String definition = whereabouts.of(number).get(0).definition();

        assertThat(whereabouts.diagram(number, definition))
                .hasValueSatisfying(xml -> assertThat(xml).contains("Triage incident"));
        assertThat(whereabouts.diagram("INC-2026-9999", definition)).isEmpty();
    }

    @Test
    void nobodyHasHeardOfAnUnknownNumber() {
        assertThat(whereabouts.of("INC-2020-0001")).isEmpty();
    }

    private void begin() {
        ENGINE.getRuntimeService().startProcessInstanceByKey("response", number);
    }

    private static void complete(String task) {
        ENGINE.getTaskService()
                .complete(ENGINE.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(task)
                        .list()
                        .get(0)
                        .getId());
    }

    private static ProcessEngine engine() {
        ProcessEngine engine = new StandaloneProcessEngineConfiguration()
                .setDataSource(PostgresForTests.migratedDataSource())
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("response.bpmn", response())
                .addModelInstance("paging.bpmn", paging())
                .deploy();
        return engine;
    }

    private static BpmnModelInstance response() {
        return Bpmn.createExecutableProcess("response")
                .name("Response")
                .camundaHistoryTimeToLive(1)
                .startEvent("reported")
                .parallelGateway("both")
                .userTask("triage")
                .name("Triage incident")
                .endEvent("triaged")
                .moveToNode("both")
                .callActivity("callPaging")
                .name("Page on-call")
                .calledElement("paging")
                .serviceTask("tell")
                .name("Tell people")
                .camundaAsyncBefore()
                .camundaExpression("${true}")
                .endEvent("told")
                .done();
    }

    private static BpmnModelInstance paging() {
        return Bpmn.createExecutableProcess("paging")
                .name("Paging")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("answer")
                .endEvent()
                .done();
    }
}
