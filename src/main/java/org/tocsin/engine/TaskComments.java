package org.tocsin.engine;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.springframework.stereotype.Component;

/** What people have written beside tasks; the engine takes it away only from tasks that are open. */
@Component
public class TaskComments {

    private final HistoryService history;
    private final ProcessEngineConfigurationImpl engine;

    TaskComments(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Takes away what stands beside the tasks of all runs about that, also those that have ended. */
    public void forget(String businessKey) {
        List<String> runs =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        List<String> tasks =
                history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(HistoricTaskInstance::getId)
                        .toList();
        engine.getCommandExecutorTxRequired().execute(context -> {
            CommentManager comments = context.getCommentManager();
            comments.deleteCommentsByProcessInstanceIds(runs);
            tasks.forEach(comments::deleteCommentsByTaskId);
            return businessKey;
        });
    }
}
