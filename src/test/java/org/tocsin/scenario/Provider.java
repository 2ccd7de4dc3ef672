package org.tocsin.scenario;

import java.util.List;

/**
 * Somebody on this machine who takes pages and updates, and does to each what a test says.
 *
 * @param <A> the answers it knows
 */
interface Provider<A extends ProviderAnswer> extends AutoCloseable {

    /** Does this to everything that comes from now on. */
    void will(A answer);

    /** Takes everything that comes from now on. */
    void recovers();

    /** The handles of what came, whatever was answered, one for each attempt, that begin like this; oldest first. */
    List<String> handles(String beginning);

    /** Forgets what came. */
    void forget();

    @Override
    void close();
}
