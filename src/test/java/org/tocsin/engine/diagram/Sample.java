package org.tocsin.engine.diagram;

/** Small diagrams and forms, to be broken by tests. */
final class Sample {

    /** A task for a person, with a form of the same folder. */
    static final String ASK =
            """
            <userTask id="ask" name="Ask" camunda:formRef="triage" camunda:formRefBinding="deployment"/>
            """;

    /** A step that pages. */
    static final String PAGE =
            """
            <serviceTask id="page" name="Page" camunda:delegateExpression="${pageOnCall}"/>
            """;

    /** A call of another process. */
    static final String CALL =
            """
            <callActivity id="call" name="Call" calledElement="paging"/>
            """;

    /** A table to be asked. */
    static final String DECIDE =
            """
            <businessRuleTask id="decide" name="Decide" camunda:decisionRef="priority" camunda:decisionRefBinding="deployment"/>
            """;

    /** A form that asks for the services of the catalogue. */
    static final String FORM =
            """
            {"id": "triage", "type": "default", "schemaVersion": 16, "components": [
              {"type": "group", "id": "g", "components": [
                {"type": "select", "key": "service", "label": "Service", "valuesKey": "x",
                 "properties": {"tocsin:options": "services"}}]}]}
            """;

    /** A table that decides nothing much. */
    static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
              <decision id="priority" name="Priority" camunda:historyTimeToLive="P1D">
                <decisionTable id="t">
                  <input id="i"><inputExpression id="e" typeRef="string"><text>scope</text></inputExpression></input>
                  <output id="o" name="priority" typeRef="string"/>
                  <rule id="r"><inputEntry id="re"><text></text></inputEntry><outputEntry id="ro"><text>"P3"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private Sample() {}

    /** A diagram of one step, or of none. */
    static String diagram(String key, String step) {
        return """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="%s" name="Sample" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                %s
              </process>
            </definitions>
            """
                .formatted(key, step);
    }
}
