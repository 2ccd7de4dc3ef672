package org.tocsin.oncall;

import java.time.Instant;

/** Somebody stands in for somebody else from one instant (inclusive) until another (exclusive). Both by name. */
record StandIn(String person, String replacedBy, Instant from, Instant until) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
