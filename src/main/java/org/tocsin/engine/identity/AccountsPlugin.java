package org.tocsin.engine.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets others hear of changes to accounts. */
@Component
class AccountsPlugin extends AbstractProcessEnginePlugin implements SessionFactory {

    private final ApplicationEventPublisher events;

    AccountsPlugin(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(this);
    }

    @Override
    public Class<?> getSessionType() {
        return Accounts.class;
    }

    @Override
    public Session openSession() {
        return new Accounts(events);
    }
}
