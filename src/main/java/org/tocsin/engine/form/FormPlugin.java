package org.tocsin.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.FormContent;

/** Puts the gates for forms into the engine: the outermost before all others, the rest where the engine's tables can be read. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FormPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FormContent> contents;
    private final People people;

    FormPlugin(ObjectProvider<FormContent> contents, Catalog catalog) {
        this.contents = contents;
        this.people = new People(catalog);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Labels labels = new Labels();
        Outermost outermost = new Outermost(new Complaints(people, labels), labels);
        engine.setCustomPreCommandInterceptorsTxRequired(
                joined(List.of(outermost), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequired(joined(
                orNone(engine.getCustomPostCommandInterceptorsTxRequired()),
                List.of(
                        new StartGate(outermost, labels),
                        new Gate(outermost, new Fates(people), new FormReading(contents), labels))));
    }

    private static List<CommandInterceptor> joined(
            List<? extends CommandInterceptor> first, @Nullable List<CommandInterceptor> second) {
        List<CommandInterceptor> all = new ArrayList<>(first);
        all.addAll(orNone(second));
        return all;
    }

    private static List<CommandInterceptor> orNone(@Nullable List<CommandInterceptor> some) {
        return Objects.requireNonNullElse(some, List.of());
    }
}
