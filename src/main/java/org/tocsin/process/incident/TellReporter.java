package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever reported what triage found to be a duplicate where it goes on. */
@Component
class TellReporter implements JavaDelegate {

    private final MergeNews news;

    TellReporter(MergeNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(execution);
    }
}
