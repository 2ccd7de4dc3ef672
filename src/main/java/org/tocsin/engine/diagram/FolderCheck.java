package org.tocsin.engine.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * What must be right in a folder before the engine sees it: everything that is named exists, everything has an end of its
 * history. Names of beans are checked by the engine's guard as it reads the diagram.
 */
final class FolderCheck {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final FolderContents contents;
    private final Known known;
    private final List<DiagramProblem> problems;

    private FolderCheck(FolderContents contents, Known known) {
        this.contents = contents;
        this.known = known;
        this.problems = new ArrayList<>(contents.unreadable());
    }

    /** Everything that is wrong with the folder, among all that are known. */
    static List<DiagramProblem> problems(FolderContents contents, Known known, OptionLists lists) {
        FolderCheck check = new FolderCheck(contents, known);
        contents.diagrams().forEach(check::checkDiagram);
        contents.decisions().forEach(check::checkDecisions);
        contents.forms().values().forEach(form -> check.problems.addAll(form.problems(lists)));
        known.twice().stream()
                .filter(twice -> contents.folder().files().containsKey(twice.file()))
                .forEach(check.problems::add);
        return check.problems;
    }

    private void checkDiagram(String file, ModelInstance model) {
        for (Process process : model.getModelElementsByType(Process.class)) {
            if (!process.isExecutable()) {
                add(file, process.getId(), "is not marked as executable");
            }
            checkKept(file, process.getId(), process.getCamundaHistoryTimeToLiveString());
        }
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            checkReference(file, task, "form", task.getCamundaFormRef(), task.getCamundaFormRefBinding());
        }
        for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
            checkReference(file, start, "form", start.getCamundaFormRef(), start.getCamundaFormRefBinding());
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            checkReference(file, task, "decision", task.getCamundaDecisionRef(), task.getCamundaDecisionRefBinding());
        }
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            checkReference(file, call, "process", call.getCalledElement(), call.getCamundaCalledElementBinding());
        }
    }

    private void checkDecisions(String file, ModelInstance model) {
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            if (!KEY.matcher(String.valueOf(decision.getId())).matches()) {
                add(file, decision.getId(), "has no usable id");
            }
            checkKept(file, decision.getId(), decision.getCamundaHistoryTimeToLiveString());
        }
        for (ModelElementInstance element : model.getModelElementsByType(DmnElement.class)) {
            String language = element.getAttributeValue("expressionLanguage");
            if (language != null && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
                add(
                        file,
                        element.getAttributeValue("id"),
                        "is written in %s; tables are written in FEEL".formatted(language));
            }
        }
    }

    private void checkKept(String file, String id, @Nullable String timeToLive) {
        if (timeToLive == null || timeToLive.isBlank()) {
            add(file, id, "has no history time to live, so that nobody knows how long it is kept");
        }
    }

    private void checkReference(
            String file, BaseElement element, String kind, @Nullable String id, @Nullable String binding) {
        if (id == null || id.contains("{")) {
            return;
        }
        boolean inTheSame = "deployment".equals(binding);
        if (!known.has(kind, id, contents.folder().name(), inTheSame)) {
            String where = inTheSame ? "in this folder, to which its binding \"deployment\" refers" : "in any folder";
            add(file, element.getId(), "names the %s %s, which is not %s".formatted(kind, id, where));
        }
    }

    private void add(String file, @Nullable String element, String reason) {
        problems.add(new DiagramProblem(file, element, reason));
    }
}
