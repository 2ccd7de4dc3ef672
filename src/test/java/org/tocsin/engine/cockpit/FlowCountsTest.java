package org.tocsin.engine.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** How often a flow was taken follows from how often the elements at its ends were passed. */
class FlowCountsTest {

    @Test
    void eachWayOutOfAGatewayIsCounted() {
        assertThat(counts(decision(), step("begun", 9, 0, 0), step("yes", 6, 0, 1), step("no", 2, 0, 0)))
                .containsEntry("sayYes", 7L)
                .containsEntry("sayNo", 2L)
                .containsEntry("afterYes", 6L);
    }

    @Test
    void theWayPastATaskIsWhatTheOtherWaysLeave() {
        BpmnModelInstance loop = Bpmn.createExecutableProcess("loop")
                .startEvent("begun")
                .sequenceFlowId("begin")
                .exclusiveGateway("again")
                .sequenceFlowId("in")
                .userTask("write")
                .sequenceFlowId("written")
                .exclusiveGateway("good")
                .sequenceFlowId("sentBack")
                .connectTo("again")
                .moveToNode("good")
                .sequenceFlowId("approved")
                .endEvent("over")
                .done();

        assertThat(counts(
                        loop,
                        step("begun", 3, 0, 0),
                        step("again", 5, 0, 0),
                        step("write", 5, 0, 0),
                        step("good", 5, 0, 0),
                        step("over", 3, 0, 0)))
                .containsEntry("sentBack", 2L)
                .containsEntry("approved", 3L)
                .containsEntry("begin", 3L);
    }

    @Test
    void whoeverWasCancelledWentNoFurther() {
        assertThat(counts(decision(), step("yes", 6, 2, 0))).containsEntry("afterYes", 4L);
    }

    @Test
    void whatIsDoneForEachOfSeveralTellsNothingOfTheWayToIt() {
        BpmnModelInstance many = Bpmn.createExecutableProcess("many")
                .startEvent("begun")
                .sequenceFlowId("toEach")
                .userTask("each")
                .multiInstance()
                .parallel()
                .camundaCollection("all")
                .multiInstanceDone()
                .sequenceFlowId("afterEach")
                .endEvent("over")
                .done();

        assertThat(counts(many, step("begun", 1, 0, 0), step("each", 12, 0, 0), step("over", 1, 0, 0)))
                .containsEntry("toEach", 1L)
                .containsEntry("afterEach", 1L);
    }

    private static BpmnModelInstance decision() {
        return Bpmn.createExecutableProcess("decision")
                .startEvent("begun")
                .exclusiveGateway("which")
                .sequenceFlowId("sayYes")
                .userTask("yes")
                .sequenceFlowId("afterYes")
                .exclusiveGateway("joined")
                .endEvent("over")
                .moveToNode("which")
                .sequenceFlowId("sayNo")
                .userTask("no")
                .connectTo("joined")
                .done();
    }

    private static Map<String, Long> counts(BpmnModelInstance diagram, StepDurations.Step... steps) {
        return FlowCounts.of(diagram, List.of(steps)).stream()
                .collect(Collectors.toMap(FlowCounts.Flow::id, FlowCounts.Flow::times));
    }

    private static StepDurations.Step step(String id, long ended, long cancelled, long now) {
        return new StepDurations.Step(id, "", "", now, cancelled, new StepDurations.Took(ended, 0, 0, 0));
    }
}
