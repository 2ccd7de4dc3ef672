package org.tocsin.engine;

import java.util.TimeZone;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses to start the engine in a JVM whose zone is not UTC: it stores due dates without a zone, so that nodes in
 * different zones, or one node across a change of summer time, would ring at the wrong hour.
 */
@Component
@Order(0)
class UtcOnly extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        check(TimeZone.getDefault());
    }

    static void check(TimeZone zone) {
        if (!zone.hasSameRules(TimeZone.getTimeZone("UTC"))) {
            throw new IllegalStateException(
                    "The time zone of this Java machine is %s, but the engine keeps its due dates in UTC. Start Java with -Duser.timezone=UTC."
                            .formatted(zone.getID()));
        }
    }
}
