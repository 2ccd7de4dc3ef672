package org.tocsin.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tocsin.testing.EngineTest;

/** Every other place of a diagram, a decision or a case from which somebody could reach beyond the diagram. */
@EngineTest
@Import(AttackIT.Beans.class)
class RoundaboutAttackIT {

    @Autowired
    private ProcessEngine engine;

    @AfterEach
    void takeAway() {
        engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<userTask id='s' camunda:candidateUsers='${\"\".class.name}'/>",
                "<userTask id='s' camunda:candidateGroups='${execution.processEngineServices}'/>",
                "<userTask id='s' camunda:assignee='${environment}'/>",
                "<userTask id='s' camunda:dueDate='${dataSource}'/>",
                "<userTask id='s' camunda:followUpDate='${\"\".bytes.class}'/>",
                "<userTask id='s' camunda:priority='${task.processEngine}'/>",
                "<userTask id='s' name='${secret.whatever}'/>",
                "<userTask id='s'><documentation>${secret.whatever}</documentation></userTask>",
                "<userTask id='s'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>${\"\".getClass()}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='s'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:list><camunda:value>${\"\".class}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='s'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:map><camunda:entry key='k'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='s'><extensionElements><camunda:formData><camunda:formField id='x' type='string'><camunda:validation><camunda:constraint name='validator' config='x.Y'/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
                "<userTask id='s'><extensionElements><camunda:taskListener event='create' expression='${task.execution.processEngineServices}'/></extensionElements></userTask>",
                "<userTask id='s'><extensionElements><camunda:taskListener event='create' delegateExpression='${secret}'/></extensionElements></userTask>",
                "<userTask id='s'><multiInstanceLoopCharacteristics camunda:collection='${\"\".class.name}'/></userTask>",
                "<userTask id='s'><multiInstanceLoopCharacteristics><loopCardinality>${execution.processEngineServices}</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
                "<callActivity id='s' calledElement='${\"\".class.name}'/>",
                "<callActivity id='s' calledElement='x' camunda:variableMappingClass='x.Y'/>",
                "<callActivity id='s' calledElement='x' camunda:variableMappingDelegateExpression='${secret}'/>",
                "<callActivity id='s' calledElement='x'><extensionElements><camunda:in sourceExpression='${environment}' target='x'/></extensionElements></callActivity>",
                "<serviceTask id='s' camunda:type='external' camunda:topic='${environment}'/>",
                "<businessRuleTask id='s' camunda:decisionRef='${\"\".class.name}'/>",
                "<businessRuleTask id='s' camunda:class='x.Y'/>",
                "<sendTask id='s' camunda:class='x.Y'/>",
                "<serviceTask id='s' xmlns:a='http://activiti.org/bpmn' a:class='x.Y'/>",
                "<serviceTask id='s' xmlns:a='http://camunda.org/schema/1.0/bpmn' a:class='x.Y'/>",
                "<userTask id='s' xmlns:a='http://activiti.org/bpmn' a:formKey='embedded:deployment:x'/>",
                "<userTask id='s'><extensionElements><x:taskListener xmlns:x='http://activiti.org/bpmn' event='create' class='x.Y'/></extensionElements></userTask>",
                "<serviceTask id='s'><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
                "<intermediateThrowEvent id='s'><messageEventDefinition camunda:class='x.Y'/></intermediateThrowEvent>",
                "<intermediateCatchEvent id='s'><timerEventDefinition><timeDuration>${\"\".class.name}</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                "<intermediateCatchEvent id='s'><conditionalEventDefinition><condition>${\"\".class != null}</condition></conditionalEventDefinition></intermediateCatchEvent>",
                "<intermediateCatchEvent id='s'><conditionalEventDefinition><condition camunda:resource='x'>${1}</condition></conditionalEventDefinition></intermediateCatchEvent>",
                "<exclusiveGateway id='s'/><userTask id='t'/><sequenceFlow id='g' sourceRef='s' targetRef='t'><conditionExpression>${\"\"[\"cl\".concat(\"ass\")] != null}</conditionExpression></sequenceFlow>",
                "<exclusiveGateway id='s'/><userTask id='t'/><sequenceFlow id='g' sourceRef='s' targetRef='t'><conditionExpression language='juel'>${true}</conditionExpression></sequenceFlow>",
                "<exclusiveGateway id='s'/><userTask id='t'/><sequenceFlow id='g' sourceRef='s' targetRef='t'><conditionExpression camunda:resource='x'/></sequenceFlow>",
            })
    void noPlaceOfADiagramReachesBeyondIt(String step) {
        assertThatThrownBy(() -> {
            deploy("attack.bpmn", BPMN.formatted(step));
            engine.getRuntimeService().startProcessInstanceByKey("attack");
        });
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "juel | ${''.getClass().forName('java.lang.System').getProperty('user.name')}",
                "JUEL | ${environment.systemProperties}",
                "juel | ${secret.whatever}",
                "juel | ${o['cl'.concat('ass')]}",
                "javax.el | ${1}",
                "http://camunda.org/schema/1.0/juel | ${1}",
                "javascript | 1 + 1",
                "groovy | 1 + 1",
                "python | 1 + 1",
                "feel | {f: function(x) external {java: {class: \"java.lang.System\", method signature: \"getProperty(java.lang.String)\"}}, r: f(\"user.name\")}.r",
                "feel | s.class.name",
                "feel | s.getClass()",
                "feel | o.class.classLoader",
                "feel | secret.whatever",
                "feel | environment",
            })
    void noDecisionReachesBeyondItsInputs(String language, String expression) {
        deploy("attack.dmn", DMN.formatted(language, expression));

        Object result;
        try {
            result = engine.getDecisionService()
                    .evaluateDecisionByKey("attack")
                    .variables(Map.of("s", "text", "o", new Date()))
                    .evaluate()
                    .getSingleEntry();
        } catch (RuntimeException refused) {
            return;
        }
        assertThat(result).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack.cmmn", "attack.cmmn10.xml", "folder/attack.cmmn11.xml"})
    void casesAreNotTakenAtAll(String name) {
        assertThatThrownBy(() -> deploy(name, CMMN)).hasMessageContaining("CMMN");
        assertThat(engine.getRepositoryService().createCaseDefinitionQuery().count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack.bpmn", "attack.dmn", "attack.bpmn20.xml", "attack.dmn11.xml"})
    void xmlReadsNoFileAndDoesNotExplode(String name) {
        String text = name.contains("bpmn")
                ? BPMN.formatted("<userTask id='s'><documentation>&x;</documentation></userTask>")
                : DMN.formatted("feel", "&x;");
        for (String entity : List.of(
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE definitions [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x.dtd'> %p; <!ENTITY x 'x'>]>",
                laughs())) {
            assertThatThrownBy(() ->
                            deploy(name, entity + text.replace("<![CDATA[", "").replace("]]>", "")))
                    .as(entity)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    /** Three gigabytes of "ha". */
    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE definitions [<!ENTITY a0 'ha'>");
        for (int i = 1; i <= 9; i++) {
            entities.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return entities + "<!ENTITY x '&a9;'>]>";
    }

    private void deploy(String name, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(name, content)
                .deploy();
    }

    private static final String BPMN =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/><sequenceFlow id="f" sourceRef="start" targetRef="s"/>
                %s
              </process>
            </definitions>
            """;
    private static final String DMN =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="attack" name="attack" camunda:historyTimeToLive="P1D"><variable id="v" name="r"/>
                <literalExpression id="l" expressionLanguage="%s"><text><![CDATA[%s]]></text></literalExpression>
              </decision>
            </definitions>
            """;
    private static final String CMMN =
            """
            <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/cmmn" targetNamespace="x">
              <case id="attack" camunda:historyTimeToLive="P1D"><casePlanModel id="p">
                <extensionElements><camunda:caseExecutionListener event="create" class="x.Y"/></extensionElements>
                <planItem id="i" definitionRef="h"/><humanTask id="h"/>
              </casePlanModel></case>
            </definitions>
            """;
}
