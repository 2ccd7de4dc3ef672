package org.tocsin.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine before it starts. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final DiagramBeans beans;

    GuardPlugin(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(Map.of());
        engine.setExpressionManager(new GuardedExpressions(beans));
        engine.setBpmnParseFactory(parser -> new GuardedParse(parser, new NamesOfBeans(beans)));
        engine.setCustomPreDeployers(List.of(new NoCases()));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(new QueryGuard(), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(new QueryGuard(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> with(CommandInterceptor guard, @Nullable List<CommandInterceptor> others) {
        return Stream.concat(others == null ? Stream.empty() : others.stream(), Stream.of(guard))
                .toList();
    }
}
