package org.tocsin.engine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/** The diagrams say that pages are urgent: all steps of paging, and every timer and save point on the way to it. */
class PagesAreUrgentTest {

    private static final BpmnModelInstance PAGING = Bpmn.readModelFromFile(new File("bpmn/paging/paging.bpmn"));
    private static final BpmnModelInstance INCIDENT = Bpmn.readModelFromFile(new File("bpmn/incident/incident.bpmn"));

    @Test
    void pagingIsUrgent() {
        assertThat(PAGING.getModelElementsByType(Process.class)).allMatch(PagesAreUrgentTest::isUrgent);
    }

    @Test
    void noStepOfPagingIsLessUrgent() {
        assertThat(PAGING.getModelElementsByType(FlowNode.class))
                .filteredOn(step -> priority(step).isPresent())
                .allMatch(PagesAreUrgentTest::isUrgent);
    }

    @Test
    void everythingThatIsRunOnTheWayToPagingIsUrgent() {
        Stream<FlowNode> before = INCIDENT.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> call.getCalledElement().equals("paging"))
                .flatMap(PagesAreUrgentTest::runBefore);

        assertThat(before).hasSizeGreaterThan(1).allMatch(PagesAreUrgentTest::isUrgent);
    }

    /** The jobs from which the engine comes to the step without a stop. */
    private static Stream<FlowNode> runBefore(FlowNode step) {
        if (step instanceof Activity activity && activity.isCamundaAsyncBefore() || isTimer(step)) {
            return Stream.of(step);
        }
        return step.getPreviousNodes().list().stream().flatMap(PagesAreUrgentTest::runBefore);
    }

    private static boolean isTimer(FlowNode step) {
        return step instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static boolean isUrgent(BaseElement element) {
        return priority(element).filter(priority -> priority >= Urgency.URGENT).isPresent();
    }

    private static Optional<Long> priority(BaseElement element) {
        return Optional.ofNullable(element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "jobPriority"))
                .map(Long::valueOf);
    }
}
