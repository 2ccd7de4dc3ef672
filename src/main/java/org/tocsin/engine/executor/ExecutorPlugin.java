package org.tocsin.engine.executor;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/** Lets whoever writes a job ring the alarm, or run it next if it follows from their own; and reads no definition twice. */
final class ExecutorPlugin extends AbstractProcessEnginePlugin {

    private final Alarm alarm;

    ExecutorPlugin(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        JobDefinitions definitions = new JobDefinitions();
        engine.getSessionFactories().put(DbEntityManager.class, new DbEntityManagerFactory(engine.getIdGenerator()) {
            @Override
            public DbEntityManager openSession() {
                PersistenceSession session = Context.getCommandContext().getSession(PersistenceSession.class);
                return new RingingSession(idGenerator, session, alarm, definitions);
            }
        });
        engine.getSessionFactories().put(JobManager.class, new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return JobManager.class;
            }

            @Override
            public Session openSession() {
                return new NextJobs();
            }
        });
    }
}
