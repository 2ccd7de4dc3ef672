package org.tocsin.process.rules;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Everything a person reads says something. */
public final class LabelRules {

    private LabelRules() {}

    /** Every step, event and question is labelled; joins, parallel gateways and the plain start of a sub-process are not read. */
    public static Stream<String> everythingReadIsLabelled(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.all(FlowNode.class).stream()
                .filter(node -> isRead(node) && Words.isBlank(node.getName()))
                .map(node -> diagram.at(node) + " has no label"));
    }

    private static boolean isRead(FlowNode node) {
        if (node instanceof Gateway) {
            return node.getOutgoing().size() > 1
                    && !(node instanceof ParallelGateway)
                    && !(node instanceof EventBasedGateway);
        }
        return !(node instanceof StartEvent start
                && start.getParentElement() instanceof SubProcess
                && start.getEventDefinitions().isEmpty());
    }

    /** An exclusive gateway that splits asks a question, every way out of it is an answer, and one is the default. */
    public static Stream<String> everyChoiceIsAQuestion(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> complaints(gateway).map(complaint -> diagram.at(gateway) + " " + complaint)));
    }

    private static Stream<String> complaints(ExclusiveGateway gateway) {
        String label = gateway.getName() == null ? "" : gateway.getName().strip();
        return Stream.concat(
                Stream.of(
                                label.endsWith("?") ? "" : "asks no question; its label should end in ?",
                                gateway.getDefault() == null ? "has no default flow" : "")
                        .filter(complaint -> !complaint.isEmpty()),
                gateway.getOutgoing().stream().flatMap(flow -> complaints(gateway, flow)));
    }

    private static Stream<String> complaints(ExclusiveGateway gateway, SequenceFlow flow) {
        boolean isDefault = flow.equals(gateway.getDefault());
        boolean conditional = flow.getConditionExpression() != null;
        return Stream.of(
                        Words.isBlank(flow.getName()) ? "has no answer on " + flow.getId() : "",
                        isDefault && conditional ? "has a condition on its default flow " + flow.getId() : "",
                        !isDefault && !conditional ? "has no condition on " + flow.getId() : "")
                .filter(complaint -> !complaint.isEmpty());
    }
}
