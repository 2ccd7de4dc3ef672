package org.tocsin.engine.webapp.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** What Tocsin adds to Tasklist's pages; Tasklist makes it, by the name in {@code META-INF/services}. */
public final class TasklistTabs extends AbstractTasklistPlugin {

    /** The folder below {@code plugin-webapp}. */
    static final String ID = "tocsin-tasklist";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TasklistFiles.class);
    }
}
