package org.tocsin.engine.failedstep;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.RepairProcess;

/** Tells of every step that fails for good. */
@Component
class FailedStepPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<RepairProcess> repair;

    FailedStepPlugin(ObjectProvider<RepairProcess> repair) {
        this.repair = repair;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomIncidentHandlers(List.of(new FailedStepHandler(repair)));
    }
}
