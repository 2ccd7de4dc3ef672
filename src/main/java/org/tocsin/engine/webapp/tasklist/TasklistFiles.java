package org.tocsin.engine.webapp.tasklist;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Hands out the files of {@link TasklistTabs}, and no others. What they show comes from {@code /api/v1}. */
@Path("plugin/" + TasklistTabs.ID)
public final class TasklistFiles extends AbstractTasklistPluginRootResource {

    private static final List<String> FILES = List.of(
            "app/plugin.js",
            "app/plugin.css",
            "app/page.js",
            "app/phone.js",
            "app/drafts.js",
            "app/form.js",
            "app/incident.js",
            "app/picture.js");

    /** Made for each request. */
    public TasklistFiles() {
        super(TasklistTabs.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
