package org.tocsin.engine.webapp;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Hands out the files of {@link CockpitPages}, and no others. What they show comes from {@code /api/v1}. */
@Path("plugin/" + CockpitPages.ID)
public final class CockpitFiles extends AbstractCockpitPluginRootResource {

    private static final List<String> FILES = List.of(
            "app/plugin.js",
            "app/plugin.css",
            "app/page.js",
            "app/engine.js",
            "app/board.js",
            "app/overlays.js",
            "app/steps.js",
            "app/incident.js",
            "app/history.js",
            "app/run.js",
            "app/runs.js",
            "app/durations.js");

    /** Made for each request. */
    public CockpitFiles() {
        super(CockpitPages.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
