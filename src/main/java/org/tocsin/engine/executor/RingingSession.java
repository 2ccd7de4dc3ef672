package org.tocsin.engine.executor;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Rings the alarm for every job that is written, as soon as it is committed: created, moved, given another try, given back.
 * The engine itself tells its executor of new jobs only, and of none that was moved into the past.
 */
final class RingingSession extends DbEntityManager {

    private final Alarm alarm;
    private final JobDefinitions definitions;

    RingingSession(IdGenerator ids, PersistenceSession session, Alarm alarm, JobDefinitions definitions) {
        super(ids, session);
        this.alarm = alarm;
        this.definitions = definitions;
    }

    /** As it comes, the engine puts every new row into words, for a complaint it never has: a fifteenth of all its work. */
    @Override
    protected void validateId(DbEntity row) {
        if (row.getId() == null || row.getId().equals(Authorization.ANY)) {
            super.validateId(row);
        }
    }

    /** A job goes on in a diagram that the engine has read already: its row is not read again for every job. */
    @Override
    public <T extends DbEntity> @Nullable T selectById(Class<T> type, String id) {
        boolean known = type == ProcessDefinitionEntity.class && Context.getJobExecutorContext() != null;
        ProcessDefinitionEntity diagram = known
                ? Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .getProcessDefinitionCache()
                        .get(id)
                : null;
        return diagram == null ? super.selectById(type, id) : type.cast(diagram);
    }

    @Override
    public void onEntityLoaded(DbEntity row) {
        super.onEntityLoaded(row);
        definitions.read(row);
    }

    @Override
    protected void flushDbOperations(List<DbOperation> now, List<DbOperation> all) {
        super.flushDbOperations(now, all);
        now.stream()
                .flatMap(operation -> due(operation).stream())
                .min(Instant::compareTo)
                .ifPresent(this::ringOnceCommitted);
    }

    private void ringOnceCommitted(Instant due) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> alarm.ring(due));
    }

    /** When the job that is written may be run; empty if none is, or nobody may run it for now. */
    private static Optional<Instant> due(DbOperation operation) {
        if (operation instanceof DbEntityOperation write) {
            return write.getEntity() instanceof JobEntity job && isForRunning(write, job)
                    ? Optional.of(instant(job.getDuedate()))
                    : Optional.empty();
        }
        // Many at once, of whom nobody knows when they are due.
        boolean jobs = JobEntity.class.isAssignableFrom(operation.getEntityType()) && isUpdate(operation);
        return jobs ? Optional.of(ClockUtil.getCurrentTime().toInstant()) : Optional.empty();
    }

    private static boolean isForRunning(DbEntityOperation write, JobEntity job) {
        return switch (write.getOperationType()) {
            case INSERT, UPDATE -> job.getLockOwner() == null && job.getRetries() > 0 && !job.isSuspended();
            default -> false;
        };
    }

    private static boolean isUpdate(DbOperation operation) {
        return switch (operation.getOperationType()) {
            case UPDATE, UPDATE_BULK -> true;
            default -> false;
        };
    }

    private static Instant instant(Date due) {
        return due == null ? Instant.MIN : due.toInstant();
    }
}
