package org.tocsin.process.rules;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** How one process calls another. */
public final class CallRules {

    private CallRules() {}

    /** A process of the same folder is called as deployed with the caller; one of another folder, in its newest version. */
    public static Stream<String> callsAreBound(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.all(CallActivity.class).stream()
                .filter(call -> !binding(call).equals(expected(call, folder)))
                .map(call -> diagram.at(call) + " needs calledElementBinding=\"" + expected(call, folder) + "\""));
    }

    private static String binding(CallActivity call) {
        return Diagram.camunda(call, "calledElementBinding").orElse("latest");
    }

    private static String expected(CallActivity call, ProcessFolder folder) {
        boolean here = folder.diagrams().stream()
                .anyMatch(diagram -> diagram.processId().equals(call.getCalledElement()));
        return here ? "deployment" : "latest";
    }

    /** What is called cannot undo what its caller did, and does not wait for a thread twice. */
    public static Stream<String> everyCallHasOneSavePoint(ProcessFolder folder, Project project) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.all(CallActivity.class).stream()
                .filter(call -> project.diagrams()
                        .filter(called -> called.processId().equals(call.getCalledElement()))
                        .anyMatch(called -> isSaved(called) == call.isCamundaAsyncBefore()))
                .map(call ->
                        diagram.at(call) + " needs one save point (asyncBefore): before the call, or before the first"
                                + " step of what is called; never both"));
    }

    private static boolean isSaved(Diagram called) {
        return called.all(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .flatMap(CallRules::firstSteps)
                .allMatch(Activity::isCamundaAsyncBefore);
    }

    /** The steps that follow without anything to wait for; an event that is waited for ends the way. */
    private static Stream<Activity> firstSteps(FlowNode from) {
        return from.getSucceedingNodes().list().stream()
                .flatMap(next -> next instanceof Activity step
                        ? Stream.of(step)
                        : next instanceof Gateway ? firstSteps(next) : Stream.empty());
    }
}
