package org.tocsin.engine.executor;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back what nodes had locked that are no more, so that nobody waits for their locks to run out. A node whose connection
 * merely broke has a moment to come back.
 */
final class DeadNodes {

    static final Duration GRACE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(DeadNodes.class);

    private final NodeSession node;
    private final Map<String, Long> goneSince = new HashMap<>();

    DeadNodes(NodeSession node) {
        this.node = node;
    }

    /** Looks after the owners of locks; returns whether jobs were given back. */
    boolean release(Set<String> owners) throws SQLException {
        goneSince.keySet().retainAll(owners);
        int released = 0;
        for (String owner : owners) {
            if (!node.isGone(owner)) {
                goneSince.remove(owner);
            } else if (System.nanoTime() - goneSince.computeIfAbsent(owner, name -> System.nanoTime())
                    >= GRACE.toNanos()) {
                int jobs = node.release(owner);
                LOG.info("The node {} is gone; the {} steps it had begun are begun again", owner, jobs);
                released += jobs;
            }
        }
        return released > 0;
    }

    /** Whether a node is gone whose moment is not over. */
    boolean suspectsSomebody() {
        return !goneSince.isEmpty();
    }
}
