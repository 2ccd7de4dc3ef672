package org.tocsin.engine.webapp;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** What Tocsin adds to Cockpit's pages; Cockpit makes it, by the name in {@code META-INF/services}. */
public final class CockpitPages extends AbstractCockpitPlugin {

    /** The folder below {@code plugin-webapp}. */
    static final String ID = "tocsin-cockpit";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitFiles.class);
    }
}
