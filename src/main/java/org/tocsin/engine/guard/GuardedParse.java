package org.tocsin.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads a diagram as the engine does, and refuses what is forbidden, whichever way it was deployed. Names of beans are
 * looked at only in a new diagram: one that is in charge already keeps running, and fails at the step that names a bean
 * which a newer program has no more.
 */
final class GuardedParse extends BpmnParse {

    private final NamesOfBeans names;

    GuardedParse(BpmnParser parser, NamesOfBeans names) {
        super(parser);
        this.names = names;
    }

    @Override
    protected void parseRootElement() {
        check(rootElement, "the diagram");
        super.parseRootElement();
    }

    private void check(Element element, String owner) {
        String id = element.attribute("id", owner);
        report(Suspicions.about(element), element, id);
        if (deployment != null && deployment.isNew()) {
            report(names.wrongIn(element), element, id);
        }
        element.elements().forEach(inner -> check(inner, id));
    }

    private void report(List<String> problems, Element element, String id) {
        problems.forEach(problem -> addError(problem, element, id));
    }
}
