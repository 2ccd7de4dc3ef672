package org.tocsin.process.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram: as the engine's model API, and as plain XML for what is the same everywhere. */
record Diagram(String file, BpmnModelInstance model, Xml xml) {

    static Diagram read(Path file) {
        return of(file.getFileName().toString(), ProcessFolder.text(file));
    }

    static Diagram of(String file, String text) {
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Diagram(file, Bpmn.readModelFromStream(stream), Xml.of(text));
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    String processId() {
        return process().getId();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** Tasks that a Java class carries out; a business rule task with a decision table is not one. */
    Stream<Task> carriedOutByCode() {
        return all(Task.class).stream()
                .filter(task -> task instanceof ServiceTask
                        || task instanceof SendTask
                        || (task instanceof BusinessRuleTask rule && rule.getCamundaDecisionRef() == null));
    }

    /** The value of an attribute of the engine's own name space. */
    static Optional<String> camunda(BaseElement element, String attribute) {
        return Optional.ofNullable(element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute));
    }

    String at(BaseElement element) {
        return file + ": " + element.getId();
    }
}
