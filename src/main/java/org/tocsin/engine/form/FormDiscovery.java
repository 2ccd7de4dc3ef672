package org.tocsin.engine.form;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Adds {@link FormRefusedMapper} to the engine's interfaces for its web applications; Jersey finds it by its name. */
public final class FormDiscovery implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(FormRefusedMapper.class)) {
            context.register(FormRefusedMapper.class);
        }
    }
}
