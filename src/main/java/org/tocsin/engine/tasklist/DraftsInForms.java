package org.tocsin.engine.tasklist;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.tocsin.engine.ActingPerson;
import org.tocsin.engine.FormContent;

/** A form goes on where its reader stopped; once it is handed in, their draft is gone. */
@Component
class DraftsInForms implements FormContent {

    private final TaskDrafts drafts;

    DraftsInForms(TaskDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        return ActingPerson.of(task.getProcessEngineServices())
                .flatMap(person -> drafts.find(task.getId(), person))
                .map(Draft::answers)
                .orElse(Map.of());
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void handedIn(DelegateTask task) {
        ActingPerson.of(task.getProcessEngineServices()).ifPresent(person -> drafts.forget(task.getId(), person));
    }
}
