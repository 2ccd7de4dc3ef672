package org.tocsin.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tocsin.engine.InDiagram;
import org.tocsin.testing.EngineTest;

/** What somebody could try who may deploy a diagram, submit a form or ask for tasks. */
@EngineTest
@Import(AttackIT.Beans.class)
class AttackIT {

    private static final List<String> SEEN = new ArrayList<>();

    @Autowired
    private ProcessEngine engine;

    @TestConfiguration
    static class Beans {

        @Bean
        JavaDelegate honestDelegate() {
            return execution -> SEEN.add("delegate");
        }

        @Bean
        @InDiagram
        Note note() {
            return new Note();
        }

        @Bean
        Note secret() {
            return new Note();
        }

        @Bean
        @InDiagram
        Hidden hidden() {
            return new Hidden();
        }
    }

    /** Remembers what it is told. */
    public static class Note {

        /** Called by expressions. */
        public String take(Object value) {
            SEEN.add(String.valueOf(value));
            return "taken";
        }

        /** Read by expressions. */
        public String getWhatever() {
            return "whatever";
        }
    }

    /** Its class is not public, so that no expression can call it. */
    static class Hidden {}

    @AfterEach
    void takeAway() {
        SEEN.clear();
        engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
        engine.getTaskService().createTaskQuery().list().forEach(task -> engine.getTaskService()
                .deleteTask(task.getId(), true));
        engine.getFilterService()
                .createFilterQuery()
                .filterName("attack")
                .list()
                .forEach(filter -> engine.getFilterService().deleteFilter(filter.getId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.System').getProperty('user.name')}",
                "${''.class.name}",
                "${''['class']}",
                "${''['cl'.concat('ass')]}",
                "${note.getClass().getClassLoader()}",
                "${note.class}",
                "${execution.getProcessEngineServices().getIdentityService()}",
                "${execution.processEngineServices}",
                "${execution.processEngine}",
                "${execution.getProcessEngine()}",
                "${execution.bpmnModelInstance}",
                "${execution.class}",
                "${now().getClass()}",
                "${dateTime().getClass().getProtectionDomain()}",
                "${secret.whatever}",
                "${environment.systemProperties}",
                "${dataSource.connection}",
                "${processEngine.identityService}",
                "${identityService.toString()}",
            })
    void anExpressionDoesNotReachBeyondTheDiagram(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${note.take(execution.processInstanceId)}",
                "${note.take(dateTime().plusHours(2).toDate())}",
                "${note.take(now().time)}",
                "${note.take(title.concat('!'))}",
                "${note.take(execution.getVariable('title'))}",
                "${note.take(title.length() > 3)}",
            })
    void whatADiagramNeedsItCanSay(String expression) {
        evaluate(expression);

        assertThat(SEEN).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='s' camunda:class='org.tocsin.Anything'/>",
                "<serviceTask id='s' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='id'/></extensionElements></serviceTask>",
                "<serviceTask id='s' camunda:type='mail'/>",
                "<scriptTask id='s' scriptFormat='juel'><script>${''.getClass()}</script></scriptTask>",
                "<userTask id='s' camunda:formKey='embedded:deployment:evil.html'/>",
                "<userTask id='s'><extensionElements><camunda:taskListener event='create' class='x.Y'/></extensionElements></userTask>",
                "<userTask id='s'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:taskListener></extensionElements></userTask>",
                "<userTask id='s'><extensionElements><camunda:executionListener event='start' delegateExpression='${dataSource}'/></extensionElements></userTask>",
                "<serviceTask id='s' camunda:delegateExpression='${secret}'/>",
                "<serviceTask id='s' camunda:expression='${secret.take(1)}'/>",
                "<serviceTask id='s' camunda:expression='${hidden.take(1)}'/>",
            })
    void aDiagramThatBringsItsOwnCodeIsRefusedOnEveryWayIn(String step) {
        assertThatThrownBy(() -> deploy(step)).hasMessageContaining("ENGINE-09005");
    }

    @Test
    void aVariableCannotTakeThePlaceOfABean() {
        deploy("<serviceTask id='s' camunda:delegateExpression='${honestDelegate}'/>");

        engine.getRuntimeService().startProcessInstanceByKey("attack", Map.of("honestDelegate", "something else"));

        assertThat(SEEN).containsExactly("delegate");
    }

    @Test
    void noScriptLanguageIsThere() {
        assertThat(new NoScripts().getScriptEngine("juel", true)).isNull();
    }

    @Test
    void theOrPartOfATaskQueryTakesNoExpression() {
        ThrowingCallable attack = () -> hidden("${note.take('hacked')}").list();

        assertThatThrownBy(attack).hasMessageContaining("or-parts");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void theOrPartOfACountTakesNoExpression() {
        assertThatThrownBy(() -> hidden("${note.take('hacked')}").count()).hasMessageContaining("or-parts");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void theOrPartOfAQueryThatExtendsAFilterTakesNoExpression() {
        String filter = filter(engine.getTaskService().createTaskQuery());

        assertThatThrownBy(() -> engine.getFilterService().list(filter, hidden("${note.take('hacked')}")))
                .hasMessageContaining("or-parts");
        assertThatThrownBy(() -> engine.getFilterService().count(filter, hidden("${note.take('hacked')}")))
                .hasMessageContaining("or-parts");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void aStoredFilterMayAskForNowButNotForABean() {
        String good = filter(engine.getTaskService().createTaskQuery().dueBeforeExpression("${now()}"));
        String bad = filter(engine.getTaskService().createTaskQuery().taskAssigneeExpression("${note.take('hacked')}"));

        assertThatCode(() -> engine.getFilterService().list(good)).doesNotThrowAnyException();
        assertThatThrownBy(() -> engine.getFilterService().list(bad)).isInstanceOf(ProcessEngineException.class);
        assertThat(SEEN).isEmpty();
    }

    @Test
    void orQueriesWithoutExpressionsStillWork() {
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssignee("ada")
                        .taskUnassigned()
                        .endOr()
                        .count())
                .isZero();
    }

    @Test
    void aPasswordThatIsEasyToGuessIsRefused() {
        var user = engine.getIdentityService().newUser("mallory");
        user.setPassword("mallory");

        assertThatThrownBy(() -> engine.getIdentityService().saveUser(user)).hasMessageContaining("policy");
    }

    private TaskQuery hidden(String expression) {
        engine.getTaskService().saveTask(engine.getTaskService().newTask());
        return engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(expression)
                .taskUnassigned()
                .endOr();
    }

    private String filter(TaskQuery query) {
        Filter filter = engine.getFilterService().newTaskFilter("attack");
        filter.setQuery(query);
        return engine.getFilterService().saveFilter(filter).getId();
    }

    /** As a condition or a timer would: without the check that only new diagrams undergo. */
    private void evaluate(String expression) {
        deploy("<userTask id='s'/>");
        var instance = engine.getRuntimeService().startProcessInstanceByKey("attack", Map.of("title", "a title"));
        var configuration =
                (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            var execution = context.getExecutionManager().findExecutionById(instance.getId());
            return configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(execution);
        });
    }

    private void deploy(String step) {
        String diagram =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                  <process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/><sequenceFlow id="f" sourceRef="start" targetRef="s"/>
                    %s
                  </process>
                </definitions>
                """
                        .formatted(step);
        engine.getRepositoryService()
                .createDeployment()
                .addString("attack.bpmn", diagram)
                .deploy();
    }
}
