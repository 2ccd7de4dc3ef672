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

/** Puts the history without texts, and the texts of forms that the engine does not hold, into the engine. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PrivacyPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FormTexts> texts;

    PrivacyPlugin(ObjectProvider<FormTexts> texts) {
        this.texts = texts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new WithoutTexts()));
        List<CommandInterceptor> before = new ArrayList<>(
                Objects.requireNonNullElse(engine.getCustomPreCommandInterceptorsTxRequired(), List.of()));
        before.add(new TextsIntoForms(texts));
        before.add(new NoCommentsOnPrivateTasks(texts));
        engine.setCustomPreCommandInterceptorsTxRequired(before);
    }
}
