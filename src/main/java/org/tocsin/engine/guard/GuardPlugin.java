package org.tocsin.engine.guard;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new QueryGuard()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new QueryGuard()));
    }
}
