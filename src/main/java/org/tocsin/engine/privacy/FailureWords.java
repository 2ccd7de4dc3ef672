package org.tocsin.engine.privacy;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.KeptTasks;

/**
 * What the engine keeps of a failure, where whoever repairs reads it, in mails as well: of a private incident only what kind
 * it was and where. What the history keeps passes here by itself.
 */
@Component
public final class FailureWords extends CacheAwareHistoryEventProducer {

    private final ObjectProvider<KeptTasks> kept;

    FailureWords(ObjectProvider<KeptTasks> kept) {
        this.kept = kept;
    }

    @Override
    public HistoryEvent createHistoricJobLogFailedEvt(Job job, @Nullable Throwable failure) {
        return super.createHistoricJobLogFailedEvt(job, failure == null ? null : said(job, failure));
    }

    /** What may be said of the failure of this job; to be asked while the engine works. */
    public Throwable said(Job job, Throwable failure) {
        KeptTasks known = kept.getIfAvailable();
        String key = keyOf(job.getProcessInstanceId());
        return key != null && known != null && known.tellsNothing(key) ? Withheld.wordsOf(failure) : failure;
    }

    /** What the run is about; null if the job belongs to none. */
    private static @Nullable String keyOf(@Nullable String run) {
        ExecutionEntity execution = run == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(run);
        return execution == null ? null : execution.getBusinessKey();
    }
}
