package org.tocsin.engine.executor;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;

/** Lets whoever writes a job ring the alarm. */
final class ExecutorPlugin extends AbstractProcessEnginePlugin {

    private final Alarm alarm;

    ExecutorPlugin(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSessionFactories().put(DbEntityManager.class, new DbEntityManagerFactory(engine.getIdGenerator()) {
            @Override
            public DbEntityManager openSession() {
                PersistenceSession session = Context.getCommandContext().getSession(PersistenceSession.class);
                return new RingingSession(idGenerator, session, alarm);
            }
        });
    }
}
