package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever reported or answered an incident that was merged where it goes on. */
@Component
class TellWhereItGoesOn implements JavaDelegate {

    private final MergeNews news;

    TellWhereItGoesOn(MergeNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(execution);
    }
}
