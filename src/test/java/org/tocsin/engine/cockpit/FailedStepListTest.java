package org.tocsin.engine.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.tocsin.engine.RepairTasks;

/** The dashboard of Cockpit is looked at when something has failed, also before anybody can repair it. */
class FailedStepListTest {

    private final RuntimeService runtime = mock(RuntimeService.class, RETURNS_DEEP_STUBS);
    private final FailedStepList list = new FailedStepList(
            runtime,
            mock(HistoryService.class, RETURNS_DEEP_STUBS),
            mock(RepositoryService.class, RETURNS_DEEP_STUBS),
            new StaticListableBeanFactory().getBeanProvider(RepairTasks.class));

    @Test
    void aStepOfACalledProcessIsOneFailedStepAlsoWhileNobodyCanRepairIt() {
        List<Incident> told = List.of(incident("caller", "step", null), incident("step", "step", "job-7"));
        given(runtime.createIncidentQuery()
                        .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                        .orderByIncidentTimestamp()
                        .asc()
                        .list())
                .willReturn(told);

        FailedStepList.FailedSteps failed = list.read();

        assertThat(failed.count()).isEqualTo(1);
        assertThat(failed.oldest()).extracting(FailedStepList.Line::job).containsExactly("job-7");
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
