package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.testing.PostgresForTests;

/** What the database says when two move one process at once is told from what is really wrong. */
class ClashIT {

    /** As when triage ends what a page was just begun in: the parent goes, and its new child was added a moment before. */
    @Test
    void whoeverTakesAwayWhatSomebodyHasJustAddedToBeginsAnew() {
        DataSource database = PostgresForTests.migratedDataSource();
        ProcessEngine engine = engine(database);
        try {
            String process =
                    engine.getRuntimeService().startProcessInstanceByKey("both").getId();
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("delete from act_ru_task").update();

            Throwable failure = catchThrowable(() -> jdbc.sql("delete from act_ru_execution where id_ = ?")
                    .param(process)
                    .update());

            assertThat(failure).hasStackTraceContaining("\"act_fk_exe_");
            assertThat(Clash.isBehind(new ProcessEngineException("ENGINE-03083", failure)))
                    .isTrue();
        } finally {
            engine.close();
        }
    }

    @Test
    void whatIsWrongWithOurOwnRowsIsNoClash() {
        SQLException own = new SQLException("violates foreign key constraint \"page_incident_fkey\"", "23503");

        assertThat(Clash.isBehind(new ProcessEngineException("It failed", own))).isFalse();
        assertThat(Clash.isBehind(new ProcessEngineException("It failed"))).isFalse();
    }

    private static ProcessEngine engine(DataSource database) {
        ProcessEngine engine = new StandaloneProcessEngineConfiguration()
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "both.bpmn",
                        Bpmn.createExecutableProcess("both")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .parallelGateway("fork")
                                .userTask()
                                .endEvent()
                                .moveToNode("fork")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
        return engine;
    }
}
