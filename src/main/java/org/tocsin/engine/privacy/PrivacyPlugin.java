package org.tocsin.engine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.engine.FormTexts;
import org.tocsin.engine.KeptTasks;

/** Puts what keeps private incidents private into the engine: who does something to tasks, and what is kept of texts. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PrivacyPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FormTexts> texts;
    private final ObjectProvider<KeptTasks> kept;
    private final FailureWords words;

    PrivacyPlugin(ObjectProvider<FormTexts> texts, ObjectProvider<KeptTasks> kept, FailureWords words) {
        this.texts = texts;
        this.kept = kept;
        this.words = words;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventProducer(words);
        engine.setCustomHistoryLevels(List.of(new WithoutTexts()));
        List<CommandInterceptor> before = new ArrayList<>(
                Objects.requireNonNullElse(engine.getCustomPreCommandInterceptorsTxRequired(), List.of()));
        before.add(new InsidersOnly(kept, engine.getIdentityService()));
        before.add(new TextsIntoForms(texts));
        before.add(new NoCommentsOnPrivateTasks(texts));
        engine.setCustomPreCommandInterceptorsTxRequired(before);
    }
}
