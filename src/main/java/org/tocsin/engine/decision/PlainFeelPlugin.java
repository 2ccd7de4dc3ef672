package org.tocsin.engine.decision;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the cells of decision tables be read by {@link PlainFeel} first. */
@Component
class PlainFeelPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() ->
                new PlainFeel(new ScalaFeelEngineFactory(engine.getDmnFeelCustomFunctionProviders()).createInstance()));
        engine.setDmnEngineConfiguration(decisions);
    }
}
