package org.tocsin.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who makes the engine do what it does right now. The engine has no public type for it. */
public final class ActingPerson {

    private ActingPerson() {}

    /** The catalogue name of the person on whose behalf the engine acts; empty while it works by itself. */
    public static Optional<String> of(ProcessEngineServices engine) {
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }
}
