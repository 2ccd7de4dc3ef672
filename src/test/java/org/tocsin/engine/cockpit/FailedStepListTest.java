package org.tocsin.engine.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.tocsin.engine.RepairTasks;

/** The dashboard of Cockpit is looked at when something has failed, also before anybody can repair it. */
class FailedStepListTest {

    private final IncidentQuery told = mock(IncidentQuery.class, RETURNS_SELF);
    private final FailedStepList list = new FailedStepList(
            runtime(), history(), repository(), new StaticListableBeanFactory().getBeanProvider(RepairTasks.class));

    @Test
    void aStepOfACalledProcessIsOneFailedStepAlsoWhileNobodyCanRepairIt() {
        List<Incident> incidents = List.of(incident("caller", "step", null), incident("step", "step", "job-7"));
        given(told.list()).willReturn(incidents);
        given(told.listPage(anyInt(), anyInt())).willReturn(incidents);

        FailedStepList.FailedSteps failed = list.read();

        assertThat(failed.count()).isEqualTo(1);
        assertThat(failed.oldest()).extracting(FailedStepList.Line::job).containsExactly("job-7");
    }

    private RuntimeService runtime() {
        RuntimeService runtime = mock(RuntimeService.class);
        given(runtime.createIncidentQuery()).willReturn(told);
        return runtime;
    }

    private static HistoryService history() {
        HistoryService history = mock(HistoryService.class);
        given(history.createHistoricProcessInstanceQuery())
                .willReturn(mock(HistoricProcessInstanceQuery.class, RETURNS_SELF));
        return history;
    }

    private static RepositoryService repository() {
        RepositoryService repository = mock(RepositoryService.class);
        ProcessDefinition update = mock(ProcessDefinition.class);
        given(update.getKey()).willReturn("stakeholder-update");
        given(repository.getProcessDefinition(any())).willReturn(update);
        given(repository.getBpmnModelInstance(any())).willReturn(mock(BpmnModelInstance.class));
        return repository;
    }

    private static Incident incident(String id, String root, @Nullable String job) {
        Incident incident = mock(Incident.class);
        given(incident.getId()).willReturn(id);
        given(incident.getRootCauseIncidentId()).willReturn(root);
        given(incident.getConfiguration()).willReturn(job);
        given(incident.getProcessInstanceId()).willReturn("run");
        given(incident.getActivityId()).willReturn("sendUpdate");
        given(incident.getIncidentTimestamp()).willReturn(new Date());
        return incident;
    }
}
