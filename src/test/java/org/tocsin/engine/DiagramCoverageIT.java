package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tocsin.testing.EngineJobs;
import org.tocsin.testing.EngineOnly;
import org.tocsin.testing.TimeMoves;
import org.tocsin.testing.WithPostgres;

/** Every kind of step and flow that a test passes is noted, and nothing else is. */
@SpringBootTest(classes = EngineOnly.class)
@WithPostgres
@TimeMoves
class DiagramCoverageIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineJobs jobs;

    @Test
    void stepsAndFlowsThatWerePassedAreNoted() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("covered.bpmn", diagram())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("covered");
        jobs.advance(java.time.Duration.ofMinutes(10));

        assertThat(DiagramCoverage.passed().get("covered"))
                .contains("begun", "sub", "subBegun", "wait", "late", "afterLate", "ended", "toSub", "toEnd", "many")
                .doesNotContain("subEnded", "neverTaken");
    }

    private static BpmnModelInstance diagram() {
        return Bpmn.createExecutableProcess("covered")
                .camundaHistoryTimeToLive(1)
                .startEvent("begun")
                .sequenceFlowId("toSub")
                .subProcess("sub")
                .embeddedSubProcess()
                .startEvent("subBegun")
                .userTask("wait")
                .sequenceFlowId("neverTaken")
                .endEvent("subEnded")
                .subProcessDone()
                .boundaryEvent("late")
                .timerWithDuration("PT5M")
                .sequenceFlowId("afterLate")
                .manualTask("many")
                .multiInstance()
                .cardinality("2")
                .multiInstanceDone()
                .sequenceFlowId("toEnd")
                .endEvent("ended")
                .done();
    }
}
