package org.tocsin.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets the application move the engine on its own behalf while a person is signed in. What that person may do was decided
 * before, by the front door they used; no responder has the right to send messages to processes.
 */
@Component
public class OwnBehalf {

    private final IdentityService identity;

    OwnBehalf(IdentityService identity) {
        this.identity = identity;
    }

    /** Does the work without anybody signed in to the engine, and signs the person in again afterwards. */
    public void act(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /** As {@link #act}, and returns what the work returns. */
    public <T> T get(Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
