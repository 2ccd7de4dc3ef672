package org.tocsin.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
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

    /**
     * Does the work in the name of the person, who may do it by Tocsin's own rules whatever the engine would say: they stand in
     * its history, with the rights of an administrator while the work lasts.
     */
    public void actFor(String person, Runnable work) {
        act(() -> {
            identity.setAuthentication(person, List.of(Groups.CAMUNDA_ADMIN));
            try {
                work.run();
            } finally {
                identity.clearAuthentication();
            }
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
