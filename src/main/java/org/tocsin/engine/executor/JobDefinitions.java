package org.tocsin.engine.executor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.JobDefinition;

/**
 * To which step a job belongs, remembered: it never changes, and the engine reads it again for every job that it runs. What may
 * change, such as whether new jobs of that step are suspended, is read where jobs are made, as ever.
 */
final class JobDefinitions {

    private final Map<String, JobDefinition> known = new ConcurrentHashMap<>();

    /** Learns from what was read from the database, and tells a job that was read to be run. */
    void read(DbEntity row) {
        if (row instanceof JobDefinitionEntity definition) {
            known.put(definition.getId(), definition);
        } else if (row instanceof JobEntity job
                && job.getJobDefinitionId() != null
                && Context.getJobExecutorContext() != null) {
            JobDefinition definition = known.get(job.getJobDefinitionId());
            if (definition != null) {
                job.setJobDefinition(definition);
            }
        }
    }
}
